package org.cites360.media;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Delivers what is stored. Names carry a hash, so that everything may be kept for ever; ranges let audio be sought. No
 * session, no cookie.
 */
@RestController
class MediaController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    /** What authors brought, camera's metadata and all, and documents, whose readers are asked for elsewhere. */
    private static final List<String> KEPT = List.of("sources/", "documents/");

    /** An SVG opened by itself is a document: it must neither run scripts nor load anything. */
    private static final String NOTHING_BUT_DRAWING =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

    private final MediaStore store;

    MediaController(MediaStore store) {
        this.store = store;
    }

    @GetMapping("/media/{*key}")
    ResponseEntity<Resource> deliver(@PathVariable String key) {
        Optional<MediaKey> name = MediaKey.parse(key.isEmpty() ? key : key.substring(1))
                .filter(found -> KEPT.stream().noneMatch(found.text()::startsWith));
        return name.flatMap(found -> store.open(found.text()).map(content -> delivery(found, content)))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    private static ResponseEntity<Resource> delivery(MediaKey key, Resource content) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok()
                .cacheControl(FOR_EVER)
                // A weak tag lets the server compress: what is sent is then the same only in meaning.
                .eTag((key.type().text() ? "W/" : "") + '"' + key.text() + '"')
                .header(HttpHeaders.CONTENT_TYPE, key.type().header())
                .header("X-Content-Type-Options", "nosniff");
        if (key.type() == MediaType.SVG) {
            response.header("Content-Security-Policy", NOTHING_BUT_DRAWING);
        }
        return response.body(content);
    }
}
