package org.cites360.interop.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordText;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;

/** Writes records as CSV (RFC 4180). Nothing in it is a formula to a spreadsheet. */
public final class RecordTable {

    private final CSVPrinter printer;

    /** @param out begins with the line of the columns' names */
    public RecordTable(Appendable out) throws IOException {
        printer = CSVFormat.RFC4180
                .builder()
                .setHeader(Arrays.stream(Column.values()).map(Column::key).toArray(String[]::new))
                .get()
                .print(out);
    }

    /**
     * A row for each text, that of the source first.
     *
     * @param key by which it is known outside
     * @param files the names of its files
     */
    public void write(String key, PublishedRecord record, List<String> files, String address) throws IOException {
        row(facts(key, record, files, address), record.source(), record.texts().get(record.source()));
        for (Map.Entry<TextLanguage, RecordText> text : record.texts().entrySet()) {
            if (text.getKey() != record.source()) {
                Map<Column, String> row = new EnumMap<>(Column.class);
                row.put(Column.KEY, key);
                row(row, text.getKey(), text.getValue());
            }
        }
    }

    private void row(Map<Column, String> row, TextLanguage language, @Nullable RecordText text) throws IOException {
        row.put(Column.LANGUAGE, language.tag());
        if (text != null) {
            row.put(Column.TITLE, text.title());
            row.put(Column.SUMMARY, text.summary());
            text.sections().forEach((section, words) -> row.put(Column.of(section), words));
            row.put(
                    Column.LABELS,
                    text.labels().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(label -> label.getKey() + " | " + label.getValue())
                            .collect(Collectors.joining("\n")));
        }
        List<String> cells = new ArrayList<>();
        for (Column column : Column.values()) {
            cells.add(Cells.disarm(row.getOrDefault(column, "")));
        }
        printer.printRecord(cells);
    }

    private static Map<Column, String> facts(String key, PublishedRecord record, List<String> files, String address) {
        Facts facts = record.facts();
        Map<Column, String> row = new EnumMap<>(Column.class);
        row.put(Column.KEY, key);
        row.put(Column.KIND, record.kind().key());
        row.put(Column.VISIBILITY, record.visibility().name().toLowerCase(java.util.Locale.ROOT));
        row.put(Column.THEMES, facts.themes().stream().map(theme -> theme.key()).collect(Collectors.joining("; ")));
        row.put(
                Column.TARGET_GROUPS,
                facts.targetGroups().stream().map(group -> group.key()).collect(Collectors.joining("; ")));
        row.put(Column.LICENCE, facts.licence().key());
        Facts.Contact contact = facts.contact();
        if (contact != null) {
            row.put(Column.CONTACT, contact.name());
            put(row, Column.CONTACT_EMAIL, contact.email());
        }
        switch (facts) {
            case Facts.Practice practice -> practice(row, practice);
            case Facts.Resource resource -> resource(row, resource);
        }
        row.put(Column.FILES, String.join("\n", files));
        row.put(Column.ADDRESS, address);
        return row;
    }

    private static void practice(Map<Column, String> row, Facts.Practice practice) {
        row.put(Column.ORIGIN, practice.provenance().origin().key());
        put(row, Column.ORIGIN_NAME, practice.provenance().name());
        put(row, Column.ORIGIN_YEAR, practice.provenance().year());
        Facts.Period period = practice.period();
        if (period != null) {
            row.put(Column.PERIOD_FROM, period.from());
            put(row, Column.PERIOD_TO, period.to());
        }
        put(row, Column.PLACE, practice.place());
        row.put(
                Column.FIGURES,
                practice.figures().stream()
                        .map(figure -> "%s | %s | %d | %s"
                                .formatted(figure.id(), figure.value(), figure.year(), figure.source()))
                        .collect(Collectors.joining("\n")));
    }

    private static void resource(Map<Column, String> row, Facts.Resource resource) {
        row.put(Column.TYPE, resource.type().key());
        put(row, Column.LINK, resource.link());
        Set<String> languages = resource.languages();
        row.put(Column.LANGUAGES, String.join("; ", languages));
        row.put(Column.RIGHTS_HOLDER, resource.rightsHolder());
        put(row, Column.MADE, resource.made());
    }

    private static void put(Map<Column, String> row, Column column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value.toString());
        }
    }
}
