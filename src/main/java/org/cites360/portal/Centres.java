package org.cites360.portal;

import java.util.List;

/**
 * The directory beside its map: both hold the same centres.
 *
 * @param map SVG, safe to insert
 * @param countries in the order of the reader's language
 */
public record Centres(String map, List<Country> countries) {

    public Centres {
        countries = List.copyOf(countries);
    }

    public record Country(String name, List<Centre> centres) {
        public Country {
            centres = List.copyOf(centres);
        }
    }

    /**
     * @param name in the centre's own language, {@code nameLanguage}
     * @param visit whether it can be visited in 360°
     */
    public record Centre(String name, String nameLanguage, String city, String href, boolean visit) {}
}
