package org.cites360.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A centre of the network.
 *
 * @param slug its stable id in addresses
 * @param name in the centre's own language or languages
 * @param territory ISO 3166-1 code of where it lies; a French overseas department has a code of its own, such as {@code RE}
 * @param latitude degrees, approximate
 * @param longitude degrees, approximate
 * @param languages BCP 47 tags
 * @param transport the nearest stop of public transport
 * @param opened a year, or a year and month such as {@code 2018-03}
 * @param confirmed false while the entry waits for the centre's confirmation: the page says so
 */
public record Site(
        String slug,
        String name,
        String city,
        String territory,
        double latitude,
        double longitude,
        List<String> languages,
        @Nullable Address address,
        @Nullable String transport,
        @Nullable String opened,
        boolean confirmed) {

    private static final Set<String> FRENCH_DEPARTMENTS = Set.of("GF", "GP", "MQ", "RE", "YT");

    /** Where letters and visitors find it; the city is the site's own. */
    public record Address(String street, @Nullable String postalCode) {}

    public Site {
        languages = List.copyOf(languages);
    }

    /** ISO 3166-1 code of the country it counts as. */
    public String country() {
        return FRENCH_DEPARTMENTS.contains(territory) ? "FR" : territory;
    }

    /** The code of its overseas department, where it lies in one. */
    public Optional<String> department() {
        return FRENCH_DEPARTMENTS.contains(territory) ? Optional.of(territory) : Optional.empty();
    }
}
