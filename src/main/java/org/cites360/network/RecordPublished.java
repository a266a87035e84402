package org.cites360.network;

/** An edition was published. @param first whether it is the record's first */
public record RecordPublished(RecordId id, int edition, boolean first) {}
