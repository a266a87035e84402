package org.cites360.tour.api;

import java.util.List;
import org.cites360.tour.TourSummary;
import org.cites360.tour.Tours;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
    private final VersionRequests versions;
    private final JsonMapper json;

    TourController(Tours tours, VersionRequests versions, JsonMapper json) {
        this.tours = tours;
        this.versions = versions;
        this.json = json;
    }

    record Catalogue(List<TourSummary> tours) {}

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
        return versions.answer(
                site,
                tour,
                lang,
                audience,
                found -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noCache())
                        .eTag('"' + found.etag() + '"')
                        .body(found.manifest()));
    }
}
