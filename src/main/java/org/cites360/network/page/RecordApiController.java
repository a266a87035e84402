package org.cites360.network.page;

import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordKind;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Public records as JSON, for anybody. No session, no cookie. */
@RestController
class RecordApiController {

    private final PublishedRecords records;
    private final PublicRecords shapes;
    private final JsonMapper json;

    RecordApiController(PublishedRecords records, PublicRecords shapes, JsonMapper json) {
        this.records = records;
        this.shapes = shapes;
        this.json = json;
    }

    record Mistake(String error) {}

    @GetMapping("/api/practices/{slug}")
    ResponseEntity<Object> practice(@PathVariable String slug) {
        return answer(RecordKind.PRACTICE, slug);
    }

    @GetMapping("/api/resources/{slug}")
    ResponseEntity<Object> resource(@PathVariable String slug) {
        return answer(RecordKind.RESOURCE, slug);
    }

    private ResponseEntity<Object> answer(RecordKind kind, String slug) {
        return records.find(kind, slug, Reader.PUBLIC)
                .map(record -> {
                    PublicRecord shape = shapes.of(record);
                    return ResponseEntity.ok()
                            .cacheControl(CacheControl.noCache())
                            .eTag('"' + DigestUtils.md5DigestAsHex(json.writeValueAsBytes(shape)) + '"')
                            .body((Object) shape);
                })
                .orElseGet(() -> missing(kind, slug));
    }

    private ResponseEntity<Object> missing(RecordKind kind, String slug) {
        boolean gone = records.gone(kind, slug, Reader.PUBLIC);
        return ResponseEntity.status(gone ? HttpStatus.GONE : HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noCache())
                .body(new Mistake(
                        gone
                                ? "This " + kind.key() + " is no longer published."
                                : "There is no " + kind.key() + " \"" + slug + "\"; /api" + kind.path()
                                        + " lists them."));
    }
}
