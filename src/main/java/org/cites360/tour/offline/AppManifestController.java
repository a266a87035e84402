package org.cites360.tour.offline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cites360.base.i18n.LanguageChoice;
import org.cites360.base.i18n.Texts;
import org.cites360.tour.Manifest;
import org.cites360.tour.api.VersionRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A version as an icon on the home screen: the W3C's web application manifest. */
@RestController
class AppManifestController {

    private static final MediaType TYPE = MediaType.valueOf("application/manifest+json");

    private final VersionRequests versions;
    private final Texts texts;

    AppManifestController(VersionRequests versions, Texts texts) {
        this.versions = versions;
        this.texts = texts;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AppManifest(
            String id,
            String name,
            @JsonProperty("short_name") String shortName,
            @Nullable String description,
            String lang,
            @JsonProperty("start_url") String startUrl,
            String scope,
            String display,
            @JsonProperty("background_color") String backgroundColor,
            @JsonProperty("theme_color") String themeColor,
            List<Icon> icons) {}

    /** @param purpose {@code any}, or {@code maskable}: the system may cut its edges off */
    record Icon(String src, String sizes, String type, String purpose) {}

    private static final List<Icon> ICONS = List.of(
            new Icon("/brand/icon-192.png", "192x192", "image/png", "any"),
            new Icon("/brand/icon-512.png", "512x512", "image/png", "any"),
            new Icon("/brand/icon-maskable-512.png", "512x512", "image/png", "maskable"),
            new Icon("/brand/icon.svg", "any", "image/svg+xml", "any"));

    @GetMapping("/visit/{site}/{tour}/app.webmanifest")
    ResponseEntity<Object> manifest(
            @PathVariable String site,
            @PathVariable String tour,
            @RequestParam @Nullable String lang,
            @RequestParam @Nullable String audience,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        return versions.answer(site, tour, lang, audience, found -> {
            Manifest version = found.manifest();
            String address = "/visit/" + version.site() + "/" + version.tour();
            String start = address + "?lang=" + version.lang() + "&audience="
                    + version.audience().key();
            String name = texts.get(
                    LanguageChoice.of(lang, accepted),
                    "base.audience." + version.audience().key());
            return ResponseEntity.ok()
                    .contentType(TYPE)
                    .cacheControl(CacheControl.noCache())
                    .header("X-Content-Type-Options", "nosniff")
                    .body(new AppManifest(
                            start,
                            version.title() + " – " + name,
                            version.title(),
                            version.summary(),
                            version.lang(),
                            start,
                            address,
                            "standalone",
                            "#fbf8f3",
                            "#0b5d62",
                            ICONS));
        });
    }
}
