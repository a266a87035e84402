package org.cites360.network.search;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.cites360.network.RecordKind;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.site.Theme;

/**
 * Counts facets over everything that was matched. The index keeps of each record one number, so that the database goes through them
 * once; which of a record's values counts for what is seen here.
 *
 * <p>The number holds, from its lowest bit: a bit for each {@link Facet} that the record does not fit (set by the search alone), one for
 * a resource, the record's {@linkplain Origins origin}, the year (0 for none), and a bit for each language, theme and audience.
 */
final class FacetCounts {

    private static final int FACETS = Facet.values().length;
    private static final int ORIGIN_BITS = 14;
    private static final int YEAR_BITS = 12;
    private static final int LATEST = (1 << YEAR_BITS) - 1;
    private static final int LANGUAGES = TextLanguage.values().length;
    private static final int THEMES = Theme.values().length;
    private static final int AUDIENCES = TargetGroup.values().length;

    private static final int KIND = FACETS;
    private static final int ORIGIN = KIND + 1;
    private static final int YEAR = ORIGIN + ORIGIN_BITS;
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

    private final IntFunction<Origins.Origin> origins;
    private final Map<Integer, long[]> byOrigin = new HashMap<>();
    private final long[] languages = new long[LANGUAGES];
    private final long[] themes = new long[THEMES];
    private final long[] audiences = new long[AUDIENCES];
    private final long[] years = new long[LATEST + 1];
    private long total;

    /** @param origins what a number of theirs stands for */
    FacetCounts(IntFunction<Origins.Origin> origins) {
        this.origins = origins;
    }

    /** The number of a record. */
    static long number(RecordKind kind, int origin, FacetValues values) {
        long year = values.year() == null || values.year() < 1 || values.year() > LATEST ? 0 : values.year();
        return (kind == RecordKind.RESOURCE ? 1L << KIND : 0)
                | (long) origin << ORIGIN
                | year << YEAR
                | (long) values.languages() << LANGUAGE
                | (long) values.themes() << THEME
                | (long) values.audiences() << AUDIENCE;
    }

    static int bit(Facet facet) {
        return 1 << facet.ordinal();
    }

    /** The condition that a number is of a record of this kind. */
    static String is(RecordKind kind) {
        return "facets & " + (1L << KIND) + (kind == RecordKind.RESOURCE ? " <> 0" : " = 0");
    }

    static String origin() {
        return part(ORIGIN, ORIGIN_BITS);
    }

    static String year() {
        return part(YEAR, YEAR_BITS);
    }

    /** The condition that a number has any of these values. @param bits of its enum, never a facet of other kinds */
    static String any(Facet facet, int bits) {
        int from = switch (facet) {
            case LANGUAGE -> LANGUAGE;
            case THEME -> THEME;
            case AUDIENCE -> AUDIENCE;
            case SITE, COUNTRY, TYPE, YEAR -> throw new IllegalArgumentException(facet + " has no bits");
        };
        return "facets & " + ((long) bits << from) + " <> 0";
    }

    private static String part(int from, int bits) {
        return "(facets >> " + from + " & " + ((1 << bits) - 1) + ")";
    }

    /** Counts records. @param numbers of eight bytes each, the highest first */
    void add(ByteBuffer numbers) {
        while (numbers.hasRemaining()) {
            add(numbers.getLong());
        }
    }

    private void add(long record) {
        int failed = (int) record & ((1 << FACETS) - 1);
        if (failed == 0) {
            total++;
        } else if (Integer.bitCount(failed) > 1) {
            // It counts for a facet where it fits all the others
            return;
        }
        long[] own = byOrigin.computeIfAbsent(
                (int) (record >> ORIGIN) & ((1 << ORIGIN_BITS) - 1), origin -> new long[FACETS]);
        for (int facet = 0; facet < FACETS; facet++) {
            if ((failed & ~(1 << facet)) == 0) {
                own[facet]++;
            }
        }
        if ((failed & ~bit(Facet.LANGUAGE)) == 0) {
            bits(record >> LANGUAGE, languages);
        }
        if ((failed & ~bit(Facet.THEME)) == 0) {
            bits(record >> THEME, themes);
        }
        if ((failed & ~bit(Facet.AUDIENCE)) == 0) {
            bits(record >> AUDIENCE, audiences);
        }
        if ((failed & ~bit(Facet.YEAR)) == 0) {
            years[(int) (record >> YEAR) & LATEST]++;
        }
    }

    private static void bits(long record, long[] counts) {
        long rest = record & ((1L << counts.length) - 1);
        while (rest != 0) {
            counts[Long.numberOfTrailingZeros(rest)]++;
            rest &= rest - 1;
        }
    }

    /** Of the records that fit every facet. */
    long total() {
        return total;
    }

    /** By facet, value and number; countries are counted by their centres. */
    Map<Facet, Map<String, Long>> counts() {
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        byOrigin.forEach((number, own) -> {
            Origins.Origin origin = origins.apply(number);
            put(counts, Facet.SITE, origin.site(), own[Facet.SITE.ordinal()]);
            put(counts, Facet.COUNTRY, origin.site(), own[Facet.COUNTRY.ordinal()]);
            put(counts, Facet.TYPE, origin.type(), own[Facet.TYPE.ordinal()]);
        });
        Arrays.stream(TextLanguage.values())
                .forEach(each -> put(counts, Facet.LANGUAGE, each.tag(), languages[each.ordinal()]));
        Arrays.stream(Theme.values()).forEach(each -> put(counts, Facet.THEME, each.key(), themes[each.ordinal()]));
        Arrays.stream(TargetGroup.values())
                .forEach(each -> put(counts, Facet.AUDIENCE, each.key(), audiences[each.ordinal()]));
        for (int year = 1; year <= LATEST; year++) {
            put(counts, Facet.YEAR, Integer.toString(year), years[year]);
        }
        return counts;
    }

    private static void put(Map<Facet, Map<String, Long>> counts, Facet facet, String value, long number) {
        if (number > 0) {
            counts.computeIfAbsent(facet, key -> new HashMap<>()).merge(value, number, Long::sum);
        }
    }
}
