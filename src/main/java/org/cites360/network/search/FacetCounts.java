package org.cites360.network.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.site.Theme;

/**
 * Counts facets over everything that was matched. The database tells each record in one number, grouped by centre and type, so that it
 * goes through them once; which of a record's values counts for what is seen here.
 *
 * <p>The number holds, from its lowest bit: a bit for each {@link Facet} that the record does not fit, the year (0 for none), and a
 * bit for each language, theme and audience.
 */
final class FacetCounts {

    private static final int FACETS = Facet.values().length;
    private static final int YEAR_BITS = 12;
    private static final int LATEST = (1 << YEAR_BITS) - 1;
    private static final int LANGUAGES = TextLanguage.values().length;
    private static final int THEMES = Theme.values().length;
    private static final int AUDIENCES = TargetGroup.values().length;

    private static final int YEAR = FACETS;
    private static final int LANGUAGE = YEAR + YEAR_BITS;
    private static final int THEME = LANGUAGE + LANGUAGES;
    private static final int AUDIENCE = THEME + THEMES;

    static {
        if (AUDIENCE + AUDIENCES >= Long.SIZE) {
            throw new IllegalStateException("The values of all facets do not fit into a number any more");
        }
    }

    /** The condition by which a number says that its record fits every facet. */
    static final String FITS = "facets & " + ((1 << FACETS) - 1) + " = 0";

    private final Map<Facet, Map<String, Long>> texts = new EnumMap<>(Facet.class);
    private final long[] languages = new long[LANGUAGES];
    private final long[] themes = new long[THEMES];
    private final long[] audiences = new long[AUDIENCES];
    private final long[] years = new long[LATEST + 1];
    private long total;

    /** The number of a record, of {@code search_record s}. @param failed an integer: the facets it does not fit */
    static String sql(String failed) {
        return "((" + failed + ")::bigint"
                + " | case when s.year between 1 and " + LATEST + " then s.year::bigint << " + YEAR + " else 0 end"
                + " | (s.languages::bigint << " + LANGUAGE + ")"
                + " | (s.themes::bigint << " + THEME + ")"
                + " | (s.audiences::bigint << " + AUDIENCE + "))";
    }

    static int bit(Facet facet) {
        return 1 << facet.ordinal();
    }

    /** Counts the records of a centre and type. */
    void add(String site, String type, Long[] records) {
        long[] fitting = new long[FACETS];
        for (long record : records) {
            int failed = (int) record & ((1 << FACETS) - 1);
            if (failed == 0) {
                total++;
            } else if (Integer.bitCount(failed) > 1) {
                // It counts for a facet where it fits all the others
                continue;
            }
            for (Facet facet : Facet.values()) {
                if ((failed & ~bit(facet)) == 0) {
                    fitting[facet.ordinal()]++;
                    count(facet, record);
                }
            }
        }
        put(Facet.SITE, site, fitting[Facet.SITE.ordinal()]);
        put(Facet.COUNTRY, site, fitting[Facet.COUNTRY.ordinal()]);
        put(Facet.TYPE, type, fitting[Facet.TYPE.ordinal()]);
    }

    private void count(Facet facet, long record) {
        switch (facet) {
            case LANGUAGE -> bits(record >> LANGUAGE, languages);
            case THEME -> bits(record >> THEME, themes);
            case AUDIENCE -> bits(record >> AUDIENCE, audiences);
            case YEAR -> years[(int) (record >> YEAR) & LATEST]++;
            case SITE, COUNTRY, TYPE -> {}
        }
    }

    private static void bits(long record, long[] counts) {
        long rest = record & ((1L << counts.length) - 1);
        while (rest != 0) {
            counts[Long.numberOfTrailingZeros(rest)]++;
            rest &= rest - 1;
        }
    }

    private void put(Facet facet, String value, long number) {
        if (number > 0) {
            texts.computeIfAbsent(facet, key -> new HashMap<>()).merge(value, number, Long::sum);
        }
    }

    /** Of the records that fit every facet. */
    long total() {
        return total;
    }

    /** By facet, value and number; countries are counted by their centres. */
    Map<Facet, Map<String, Long>> counts() {
        Arrays.stream(TextLanguage.values())
                .forEach(each -> put(Facet.LANGUAGE, each.tag(), languages[each.ordinal()]));
        Arrays.stream(Theme.values()).forEach(each -> put(Facet.THEME, each.key(), themes[each.ordinal()]));
        Arrays.stream(TargetGroup.values()).forEach(each -> put(Facet.AUDIENCE, each.key(), audiences[each.ordinal()]));
        for (int year = 1; year <= LATEST; year++) {
            put(Facet.YEAR, Integer.toString(year), years[year]);
        }
        return texts;
    }
}
