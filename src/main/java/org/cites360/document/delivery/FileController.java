package org.cites360.document.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.cites360.base.permission.NotPermitted;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The permanent addresses of files. A visitor gets what is public without a session; whoever asks for another file is led to
 * sign in. Nothing that a file holds runs as a page of ours.
 */
@RestController
class FileController {

    private static final String PDF = "application/pdf";
    /** What a browser shows by itself without running anything; everything else is saved. */
    private static final Set<String> SHOWN =
            Set.of(PDF, "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif");

    private static final String NOTHING = "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'";

    private final FileDelivery delivery;

    FileController(FileDelivery delivery) {
        this.delivery = delivery;
    }

    /** @param name what the reader's system calls the file; the file itself is known by its id */
    @GetMapping("/files/{id}/{name}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String name) {
        return switch (delivery.file(known(id))) {
            case FileDelivery.Answer.Granted granted -> whole(granted);
            case FileDelivery.Answer.Denied denied -> throw new NotPermitted("The file " + id + " is not public");
            case FileDelivery.Answer.Unknown unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @GetMapping("/files/{id}/preview.webp")
    ResponseEntity<Resource> preview(@PathVariable String id) {
        return switch (delivery.preview(known(id))) {
            case FileDelivery.Answer.Granted granted ->
                head(granted, "\"preview-" + granted.document().sha256() + "\"")
                        .header(HttpHeaders.CONTENT_TYPE, "image/webp")
                        .body(granted.content());
            case FileDelivery.Answer.Denied denied -> throw new NotPermitted("The file " + id + " is not public");
            case FileDelivery.Answer.Unknown unknown -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private static DocumentId known(String id) {
        return DocumentId.parse(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<Resource> whole(FileDelivery.Answer.Granted granted) {
        Document document = granted.document();
        boolean shown = SHOWN.contains(document.type());
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(document.name(), StandardCharsets.UTF_8)
                .build();
        // Browsers' own PDF viewers refuse to run in a sandbox; they are one themselves
        String policy = document.type().equals(PDF) ? NOTHING + "; object-src 'self'" : NOTHING + "; sandbox";
        return head(granted, '"' + document.sha256() + '"')
                .header(HttpHeaders.CONTENT_TYPE, contentType(document.type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", policy + "; frame-ancestors 'self'")
                .body(granted.content());
    }

    /** Access is asked each time: what is public today may be withdrawn tomorrow. */
    private static ResponseEntity.BodyBuilder head(FileDelivery.Answer.Granted granted, String tag) {
        CacheControl cache = CacheControl.maxAge(Duration.ZERO).mustRevalidate();
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(granted.everybody() ? cache.cachePublic() : cache.cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin");
    }

    private static String contentType(String type) {
        return type.startsWith("text/") ? type + ";charset=utf-8" : type;
    }
}
