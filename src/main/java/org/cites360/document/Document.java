package org.cites360.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A stored file as it is known so far.
 *
 * @param name as the file was called, without folders, on one line
 * @param sha256 of its bytes, lower-case hexadecimal; documents with the same bytes have the same
 * @param size bytes
 * @param type its media type by content, such as {@code application/pdf}; {@code application/octet-stream} until it was read
 * @param problem null where there is none; always set when refused
 * @param title the file's own, null where it has none
 * @param language BCP 47 tag of most of its text, null where it cannot be told
 * @param pages pages or slides, null where the format has none
 * @param hasPreview whether there is a picture of it
 * @param uploader who brought it; null when the product itself did
 */
public record Document(
        DocumentId id,
        String name,
        String sha256,
        long size,
        String type,
        DocumentState state,
        @Nullable DocumentProblem problem,
        Set<DocumentFlag> flags,
        @Nullable String title,
        @Nullable String language,
        @Nullable Integer pages,
        boolean hasPreview,
        @Nullable PersonId uploader,
        Instant stored) {

    public Document {
        flags = Set.copyOf(flags);
    }

    /** The path of its permanent address. A PDF opens at a page by {@code #page=N} after it. */
    public String path() {
        return "/files/" + id + "/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The path of its picture, where {@link #hasPreview()}: WebP, at most 640 pixels wide and high. */
    public String previewPath() {
        return "/files/" + id + "/preview.webp";
    }
}
