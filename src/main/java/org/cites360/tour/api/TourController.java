package org.cites360.tour.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cites360.tour.Audience;
import org.cites360.tour.TourSummary;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionKey;
import org.cites360.tour.VersionLookup;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Catalogue and manifests as JSON, for the viewer and for anybody. No session, no cookie. */
@RestController
@RequestMapping("/api/tours")
class TourController {

    private final Tours tours;
    private final JsonMapper json;

    TourController(Tours tours, JsonMapper json) {
        this.tours = tours;
        this.json = json;
    }

    record Catalogue(List<TourSummary> tours) {}

    /** @param versions those that exist; empty for a tour that does not */
    record NotThere(String error, List<VersionKey> versions) {}

    record Mistake(String error) {}

    @GetMapping
    ResponseEntity<Catalogue> catalogue() {
        List<TourSummary> published = tours.published();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag('"' + DigestUtils.md5DigestAsHex(json.writeValueAsBytes(published)) + '"')
                .body(new Catalogue(published));
    }

    @GetMapping("/{site}/{tour}")
    ResponseEntity<Object> manifest(
            @PathVariable String site,
            @PathVariable String tour,
            @RequestParam @Nullable String lang,
            @RequestParam @Nullable String audience) {
        Optional<Audience> known = Audience.of(audience);
        if (lang == null || known.isEmpty()) {
            return answer(HttpStatus.BAD_REQUEST, new Mistake(explain(lang, audience)));
        }
        return switch (tours.find(site, tour, new VersionKey(known.get(), lang))) {
            case VersionLookup.Found found ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .eTag('"' + found.etag() + '"')
                        .body(found.manifest());
            case VersionLookup.Missing missing ->
                answer(
                        HttpStatus.NOT_FOUND,
                        new NotThere(
                                "The tour " + site + "/" + tour + " has no version for the audience \"" + audience
                                        + "\" in the language \"" + lang + "\".",
                                missing.versions()));
            case VersionLookup.NoSuchTour ignored ->
                answer(
                        HttpStatus.NOT_FOUND,
                        new NotThere("There is no tour " + site + "/" + tour + "; /api/tours lists them.", List.of()));
        };
    }

    private static String explain(@Nullable String lang, @Nullable String audience) {
        String audiences = Arrays.stream(Audience.values()).map(Audience::key).collect(Collectors.joining(", "));
        return lang == null
                ? "The parameter lang is missing: a language tag such as fr."
                : audience == null
                        ? "The parameter audience is missing: one of " + audiences + "."
                        : "There is no audience \"" + audience + "\"; choose one of " + audiences + ".";
    }

    private static ResponseEntity<Object> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noCache())
                .body(body);
    }
}
