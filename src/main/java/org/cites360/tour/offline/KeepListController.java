package org.cites360.tour.offline;

import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.cites360.tour.VersionLookup.Found;
import org.cites360.tour.api.VersionRequests;
import org.cites360.tour.offline.KeepList.Detail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What a device has to keep of a version, as JSON. No session, no cookie. */
@RestController
class KeepListController {

    private static final Logger log = LoggerFactory.getLogger(KeepListController.class);

    private final VersionRequests versions;
    private final KeepLists lists;
    private final JsonMapper json;

    KeepListController(VersionRequests versions, KeepLists lists, JsonMapper json) {
        this.versions = versions;
        this.lists = lists;
        this.json = json;
    }

    /** @param detail whose files are listed: {@code light} or {@code full}; without it only the sizes are told */
    @GetMapping("/api/tours/{site}/{tour}/offline")
    ResponseEntity<Object> list(
            @PathVariable String site,
            @PathVariable String tour,
            @RequestParam @Nullable String lang,
            @RequestParam @Nullable String audience,
            @RequestParam @Nullable String detail,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        Optional<Detail> wanted = Optional.ofNullable(detail).flatMap(Detail::of);
        if (detail != null && wanted.isEmpty()) {
            return VersionRequests.mistake("There is no detail \"" + detail + "\"; choose one of light, full.");
        }
        return versions.answer(
                site,
                tour,
                lang,
                audience,
                found -> answer(found, LanguageChoice.of(lang, accepted), wanted.orElse(null)));
    }

    private ResponseEntity<Object> answer(Found found, Language language, @Nullable Detail detail) {
        KeepList list;
        try {
            list = lists.of(found, language, detail);
        } catch (KeptFiles.MissingFile missing) {
            log.error(
                    "{}/{} cannot be kept: {}",
                    found.manifest().site(),
                    found.manifest().tour(),
                    missing.getMessage());
            return VersionRequests.answer(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    new VersionRequests.Mistake("A file of this visit is missing on the server. Try again later."));
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .eTag('"' + DigestUtils.md5DigestAsHex(json.writeValueAsBytes(list)) + '"')
                .body(list);
    }
}
