package org.cites360.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The files of the installation, for the modules that attach them to something. It asks nobody's permission: what may be read
 * depends on what a document is attached to, so the caller has asked before. People bring files by {@code UploadField}.
 */
public interface Documents {

    /**
     * Keeps a file and has it scanned and read. The same bytes are kept and read once.
     *
     * @param content read to its end, not closed
     * @param name as the file is called; folders in it are dropped
     * @param uploader null for content that the product brings itself
     * @throws IOException when it cannot be read or kept
     */
    Stored store(InputStream content, String name, @Nullable PersonId uploader) throws IOException;

    Optional<Document> find(DocumentId id);

    /** Those of them that there are. */
    Map<DocumentId, Document> find(Collection<DocumentId> ids);

    /** The bytes; empty unless {@link DocumentState#READY}. */
    Optional<Resource> open(DocumentId id);

    /** The picture of the document: WebP, at most 640 pixels wide and high; empty where there is none. */
    Optional<Resource> preview(DocumentId id);

    /** The text in the order of the document: for a PDF one passage a page, without the pages that have no text. */
    List<Passage> passages(DocumentId id);

    /** Removes a document that is attached to nothing any more, and its bytes with the last document that has them. */
    void delete(DocumentId id);
}
