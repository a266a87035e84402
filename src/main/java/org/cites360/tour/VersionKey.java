package org.cites360.tour;

import java.util.Comparator;

/**
 * A version of a tour: one audience in one language, published on its own.
 *
 * @param lang a BCP 47 tag, such as {@code fr}
 */
public record VersionKey(Audience audience, String lang) implements Comparable<VersionKey> {

    private static final Comparator<VersionKey> ORDER =
            Comparator.comparing(VersionKey::audience).thenComparing(VersionKey::lang);

    @Override
    public int compareTo(VersionKey other) {
        return ORDER.compare(this, other);
    }

    /** Such as {@code user.fr}: the name of its audio folder in a bundle. */
    @Override
    public String toString() {
        return audience.key() + "." + lang;
    }
}
