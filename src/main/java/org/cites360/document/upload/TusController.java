package org.cites360.document.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.NotPermitted;
import org.cites360.document.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Uploads by tus 1.0. What changes something needs the session's token, as every form does. Beside the protocol: the header
 * {@code Cites-Document} of a whole upload, a {@code GET} that tells what became of it, and {@code problem} in refusals.
 */
@RestController
@RequestMapping("/uploads")
class TusController {

    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String BYTES = "application/offset+octet-stream";

    private final Uploads uploads;
    private final CurrentPerson current;

    TusController(Uploads uploads, CurrentPerson current) {
        this.uploads = uploads;
        this.current = current;
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<Void> abilities() {
        return answer(HttpStatus.NO_CONTENT)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination,expiration")
                .header("Tus-Max-Size", Long.toString(uploads.most()))
                .build();
    }

    @PostMapping
    ResponseEntity<?> begin(
            @RequestHeader(name = RESUMABLE, required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Length", required = false) @Nullable String length,
            @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata) {
        if (!VERSION.equals(version)) {
            return otherVersion();
        }
        Optional<Long> bytes = number(length);
        if (bytes.isEmpty()) {
            return refusal(HttpStatus.BAD_REQUEST, "length");
        }
        return switch (uploads.begin(name(metadata), bytes.get())) {
            case Uploads.Begun.Started(UUID id, Instant expires) ->
                answer(HttpStatus.CREATED)
                        .header(HttpHeaders.LOCATION, "/uploads/" + id)
                        .header("Upload-Expires", date(expires))
                        .build();
            case Uploads.Begun.Empty empty -> refusal(HttpStatus.BAD_REQUEST, "empty");
            case Uploads.Begun.TooLarge tooLarge -> refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large");
            case Uploads.Begun.NoRoom noRoom -> refusal(HttpStatus.CONTENT_TOO_LARGE, "no-room");
        };
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    ResponseEntity<?> progress(@PathVariable UUID id) throws IOException {
        return uploads.progress(id).<ResponseEntity<?>>map(this::told).orElseGet(this::gone);
    }

    @PatchMapping("/{id}")
    ResponseEntity<?> add(
            @PathVariable UUID id,
            @RequestHeader(name = RESUMABLE, required = false) @Nullable String version,
            @RequestHeader(name = "Upload-Offset", required = false) @Nullable String offset,
            HttpServletRequest request)
            throws IOException {
        if (!VERSION.equals(version)) {
            return otherVersion();
        }
        if (!BYTES.equals(request.getContentType())) {
            return refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "type");
        }
        Optional<Long> from = number(offset);
        if (from.isEmpty()) {
            return refusal(HttpStatus.BAD_REQUEST, "offset");
        }
        return uploads.add(id, from.get(), request.getInputStream())
                .<ResponseEntity<?>>map(added -> switch (added) {
                    case Uploads.Added.Now(Uploads.Progress progress) -> told(progress);
                    case Uploads.Added.WrongOffset wrong -> refusal(HttpStatus.CONFLICT, "offset");
                    case Uploads.Added.Busy isBusy -> refusal(HttpStatus.LOCKED, "busy");
                    case Uploads.Added.TooMuch tooMuch -> refusal(HttpStatus.CONTENT_TOO_LARGE, "too-much");
                })
                .orElseGet(this::gone);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> cancel(@PathVariable UUID id) throws IOException {
        return uploads.cancel(id) ? answer(HttpStatus.NO_CONTENT).build() : gone();
    }

    /** What became of an upload: state, problem and flags by their keys, and how the same file was called before. */
    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> result(@PathVariable UUID id) {
        return uploads.result(id)
                .map(result -> {
                    Document document = result.document();
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("document", document.id().toString());
                    json.put("name", document.name());
                    json.put("state", document.state().name());
                    json.put(
                            "problem",
                            document.problem() == null ? "" : document.problem().key());
                    json.put(
                            "flags",
                            document.flags().stream()
                                    .map(flag -> flag.key())
                                    .sorted()
                                    .toList());
                    json.put("same", result.same().stream().map(Document::name).toList());
                    return answer(HttpStatus.OK).body(json);
                })
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND).body(Map.of("problem", "gone")));
    }

    @ExceptionHandler(NotPermitted.class)
    ResponseEntity<Map<String, String>> notPermitted() {
        boolean signedIn = current.id().isPresent();
        return refusal(
                signedIn ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED, signedIn ? "forbidden" : "signed-out");
    }

    private ResponseEntity<?> told(Uploads.Progress progress) {
        ResponseEntity.HeadersBuilder<?> answer = answer(HttpStatus.NO_CONTENT)
                .header("Upload-Offset", Long.toString(progress.offset()))
                .header("Upload-Length", Long.toString(progress.length()))
                .header("Upload-Expires", date(progress.expires()));
        if (progress.document() != null) {
            answer.header("Cites-Document", progress.document().toString());
        }
        return answer.build();
    }

    private ResponseEntity<Map<String, String>> gone() {
        return refusal(HttpStatus.NOT_FOUND, "gone");
    }

    private static ResponseEntity<Map<String, String>> otherVersion() {
        return answer(HttpStatus.PRECONDITION_FAILED)
                .header("Tus-Version", VERSION)
                .body(Map.of("problem", "version"));
    }

    private static ResponseEntity<Map<String, String>> refusal(HttpStatus status, String problem) {
        return answer(status).body(Map.of("problem", problem));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(RESUMABLE, VERSION)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff");
    }

    private static String date(Instant instant) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static Optional<Long> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("\\d{1,18}"))
                .map(Long::parseLong);
    }

    /** The pair {@code filename <base64>} of the metadata. */
    private static String name(@Nullable String metadata) {
        List<String> pairs = metadata == null ? List.of() : Arrays.asList(metadata.split(","));
        return pairs.stream()
                .map(pair -> pair.strip().split(" ", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals("filename"))
                .findFirst()
                .map(pair -> {
                    try {
                        return new String(Base64.getDecoder().decode(pair[1].strip()), StandardCharsets.UTF_8);
                    } catch (IllegalArgumentException noBase64) {
                        return "";
                    }
                })
                .orElse("");
    }
}
