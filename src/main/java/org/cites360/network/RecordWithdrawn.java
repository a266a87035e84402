package org.cites360.network;

/** A record can no longer be read: withdrawn by its centre, or hidden by a moderator. */
public record RecordWithdrawn(RecordId id) {}
