package org.cites360.document;

/** A document was refused, and its bytes are gone. Published as {@link DocumentReady} is; its uploader has been told. */
public record DocumentRefused(DocumentId document, DocumentProblem problem) {}
