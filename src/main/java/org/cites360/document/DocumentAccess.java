package org.cites360.document;

/**
 * Answered by the modules that attach documents to what they own, each as a bean of its own. A document that nobody grants is
 * read by its uploader alone.
 */
public interface DocumentAccess {

    /** Whether this reader may read something that this document is attached to. Asked on every delivery. */
    boolean mayRead(DocumentId document, Reader reader);
}
