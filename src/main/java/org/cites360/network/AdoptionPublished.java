package org.cites360.network;

/** A centre's account of taking a practice up was published. @param first whether it is the centre's first of this practice */
public record AdoptionPublished(RecordId practice, String site, boolean first) {}
