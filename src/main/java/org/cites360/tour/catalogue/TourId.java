package org.cites360.tour.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Comparator;

/** Which tour: the centre it belongs to and its name there. */
@Embeddable
public record TourId(
        @Column(name = "site") String site,
        @Column(name = "slug") String tour) implements Serializable, Comparable<TourId> {

    @Override
    public int compareTo(TourId other) {
        return Comparator.comparing(TourId::site).thenComparing(TourId::tour).compare(this, other);
    }

    /** Such as {@code brussels/centre}. */
    @Override
    public String toString() {
        return site + "/" + tour;
    }
}
