package org.cites360.interop.citation;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cites360.base.web.PublicController;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Citations to download into a reference manager. */
@PublicController
class CitationController {

    private final PublishedRecords records;
    private final Citations citations;

    CitationController(PublishedRecords records, Citations citations) {
        this.records = records;
        this.citations = citations;
    }

    @GetMapping("/practices/{slug}/citation.{format}")
    ResponseEntity<String> practice(
            @PathVariable String slug, @PathVariable String format, @RequestParam(defaultValue = "") String lang) {
        return answer(RecordKind.PRACTICE, slug, format, lang);
    }

    @GetMapping("/resources/{slug}/citation.{format}")
    ResponseEntity<String> resource(
            @PathVariable String slug, @PathVariable String format, @RequestParam(defaultValue = "") String lang) {
        return answer(RecordKind.RESOURCE, slug, format, lang);
    }

    /** @param lang of the text; that of the source where there is no such text */
    private ResponseEntity<String> answer(RecordKind kind, String slug, String ending, String lang) {
        Optional<CitationFormat> format = CitationFormat.of(ending);
        if (format.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return records.find(kind, slug, Reader.PUBLIC)
                .map(record -> {
                    TextLanguage text = TextLanguage.of(lang).orElse(record.source());
                    return ResponseEntity.ok()
                            .contentType(new MediaType(
                                    MediaType.parseMediaType(format.get().type()), StandardCharsets.UTF_8))
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    ContentDisposition.attachment()
                                            .filename(slug + "." + ending)
                                            .build()
                                            .toString())
                            .cacheControl(CacheControl.noCache())
                            .body(format.get().write(citations.of(record, text)));
                })
                .orElseGet(() -> ResponseEntity.status(
                                records.gone(kind, slug, Reader.PUBLIC) ? HttpStatus.GONE : HttpStatus.NOT_FOUND)
                        .build());
    }
}
