package org.cites360.tour;

import java.util.List;

/** What became of asking for a version of a tour. */
public sealed interface VersionLookup {

    /** @param etag changes whenever the manifest does; without quotes */
    record Found(Manifest manifest, String etag) implements VersionLookup {}

    /** The tour is published, but not for this audience in this language. @param versions those that are; never empty */
    record Missing(List<VersionKey> versions) implements VersionLookup {
        public Missing {
            versions = List.copyOf(versions);
        }
    }

    /** No such tour, or none of its versions is published yet. */
    record NoSuchTour() implements VersionLookup {}
}
