package org.cites360.site;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code content/sites.csv} as a whole: either every line is good, or all mistakes are told at once. */
final class SiteFile {

    private static final List<String> REQUIRED =
            List.of("slug", "name", "city", "country", "latitude", "longitude", "languages");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern LANGUAGES =
            Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]+)*(\\|[a-z]{2,3}(-[A-Za-z0-9]+)*)*");
    private static final Pattern OPENED = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");
    private static final Set<String> COUNTRIES = Set.of(java.util.Locale.getISOCountries());

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    sealed interface Outcome {
        record Read(List<Row> rows) implements Outcome {}

        /** @param mistakes each with its line, its column, what is wrong and how to mend it */
        record Wrong(List<String> mistakes) implements Outcome {}
    }

    /** One centre as the file has it; what the file leaves empty is an empty text. */
    record Row(
            String slug,
            String name,
            String city,
            String country,
            double latitude,
            double longitude,
            List<String> languages,
            String street,
            String postalCode,
            String transport,
            String opened,
            boolean confirmed) {}

    private final List<String> mistakes = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    private SiteFile() {}

    static Outcome read(Path file) {
        return new SiteFile().parse(file);
    }

    private Outcome parse(Path file) {
        try (Reader reader = Files.newBufferedReader(file);
                CSVParser parser = FORMAT.parse(reader)) {
            Set<String> missing = new TreeSet<>(REQUIRED);
            missing.removeAll(parser.getHeaderNames());
            if (!missing.isEmpty()) {
                return new Outcome.Wrong(List.of("line 1: no column " + String.join(", ", missing)
                        + "; the first line names the columns, separated by commas"));
            }
            List<Row> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                rows.add(row(line, parser.getCurrentLineNumber()));
            }
            return mistakes.isEmpty() ? new Outcome.Read(rows) : new Outcome.Wrong(mistakes);
        } catch (CharacterCodingException notUtf8) {
            return new Outcome.Wrong(List.of("it is not UTF-8; save it in that encoding"));
        } catch (CSVException | IllegalArgumentException | java.io.UncheckedIOException unreadable) {
            return new Outcome.Wrong(List.of("it is not a CSV file: " + unreadable.getMessage()));
        } catch (IOException unreadable) {
            return new Outcome.Wrong(List.of("it cannot be read: " + unreadable));
        }
    }

    private Row row(CSVRecord line, long number) {
        String slug = checked(line, number, "slug", SLUG.asMatchPredicate(), "lower-case letters, digits and hyphens");
        Long first = lines.putIfAbsent(slug, number);
        if (first != null) {
            wrong(number, "slug", slug, "is on line " + first + " already; each centre has one line");
        }
        return new Row(
                slug,
                checked(line, number, "name", SiteFile::isFilled, "the centre's name"),
                checked(line, number, "city", SiteFile::isFilled, "the city"),
                checked(line, number, "country", COUNTRIES::contains, "a country code of ISO 3166-1, such as BE"),
                degrees(line, number, "latitude", 90),
                degrees(line, number, "longitude", 180),
                Arrays.asList(checked(
                                line,
                                number,
                                "languages",
                                LANGUAGES.asMatchPredicate(),
                                "language tags separated by |, such as fr|nl")
                        .split("\\|")),
                value(line, "street"),
                value(line, "postal_code"),
                value(line, "transport"),
                checked(
                        line,
                        number,
                        "opened",
                        text -> text.isEmpty() || OPENED.matcher(text).matches(),
                        "a year and month, such as 2018-03, or nothing"),
                "true"
                        .equals(checked(
                                line,
                                number,
                                "confirmed",
                                text -> Set.of("", "true", "false").contains(text),
                                "true or false")));
    }

    private double degrees(CSVRecord line, long number, String column, int limit) {
        String text = value(line, column);
        try {
            double degrees = Double.parseDouble(text);
            if (Math.abs(degrees) <= limit) {
                return degrees;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, with every other value that is out of range
        }
        wrong(number, column, text, "write degrees from -%d to %d with a decimal point".formatted(limit, limit));
        return 0;
    }

    private String checked(CSVRecord line, long number, String column, Predicate<String> good, String expected) {
        String text = value(line, column);
        if (!good.test(text)) {
            wrong(number, column, text, "write " + expected);
        }
        return text;
    }

    private void wrong(long line, String column, String text, String mend) {
        mistakes.add("line %d, %s: “%s”: %s".formatted(line, column, text, mend));
    }

    private static String value(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column) : "";
    }

    private static boolean isFilled(String text) {
        return !text.isBlank();
    }
}
