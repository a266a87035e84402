package org.cites360.document;

/**
 * A document's type, text and preview are known now. Published in the transaction that says so; kept until every listener has
 * handled it, also across a crash.
 */
public record DocumentReady(DocumentId document) {}
