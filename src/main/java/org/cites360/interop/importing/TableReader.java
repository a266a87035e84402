package org.cites360.interop.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cites360.interop.importing.ImportProblem.Reason;
import org.cites360.interop.table.Cells;
import org.cites360.interop.table.Column;

/**
 * Reads a table as spreadsheets write it: comma, semicolon or tabulator between the cells; UTF-8, UTF-16 with its mark, or what
 * Windows writes in Western Europe.
 */
final class TableReader {

    /** Bytes of a file. */
    static final int LARGEST = 20_000_000;

    static final int MOST_ROWS = 5_000;

    private static final Set<Column> REQUIRED =
            EnumSet.of(Column.KEY, Column.KIND, Column.LANGUAGE, Column.TITLE, Column.SUMMARY);

    private final List<ImportProblem> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    private TableReader() {}

    /** @param number as a spreadsheet counts @param cells without those that are empty */
    record Row(int number, Map<Column, String> cells) {
        String get(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** What could be read, and what is wrong with it as a table. */
    record Reading(List<Row> rows, List<ImportProblem> problems) {}

    static Reading read(byte[] file) {
        TableReader reader = new TableReader();
        reader.parse(file);
        return new Reading(reader.rows, reader.problems);
    }

    private void parse(byte[] file) {
        if (file.length > LARGEST) {
            whole(Reason.TOO_LARGE, Integer.toString(LARGEST / 1_000_000));
            return;
        }
        String text = decode(file);
        if (text.isBlank()) {
            whole(Reason.EMPTY_FILE, "");
            return;
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            List<Optional<Column>> columns = null;
            for (CSVRecord record : parser) {
                if (columns == null) {
                    columns = header(record);
                    if (columns.stream().noneMatch(Optional::isPresent)) {
                        problems.clear();
                        whole(Reason.NOT_A_TABLE, "");
                        return;
                    }
                } else {
                    row(record, columns);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            whole(Reason.NOT_A_TABLE, "");
        }
        if (rows.size() > MOST_ROWS) {
            whole(Reason.TOO_MANY_ROWS, Integer.toString(MOST_ROWS));
        } else if (rows.isEmpty() && problems.isEmpty()) {
            whole(Reason.EMPTY_FILE, "");
        }
    }

    private void whole(Reason reason, String detail) {
        problems.add(new ImportProblem(0, null, "", reason, detail));
    }

    private List<Optional<Column>> header(CSVRecord record) {
        List<Optional<Column>> columns = new ArrayList<>();
        Set<Column> seen = EnumSet.noneOf(Column.class);
        for (String name : record) {
            Optional<Column> column = Column.of(name);
            if (column.isEmpty() && !name.isBlank()) {
                problems.add(new ImportProblem(1, null, name, Reason.UNKNOWN_COLUMN, ""));
            }
            column.filter(known -> !seen.add(known))
                    .ifPresent(twice -> problems.add(new ImportProblem(1, twice, name, Reason.REPEATED_COLUMN, "")));
            columns.add(column);
        }
        for (Column required : REQUIRED) {
            if (!seen.contains(required)) {
                problems.add(new ImportProblem(1, required, "", Reason.MISSING_COLUMN, ""));
            }
        }
        return columns;
    }

    private void row(CSVRecord record, List<Optional<Column>> columns) {
        int number = Math.toIntExact(record.getRecordNumber());
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int index = 0; index < record.size(); index++) {
            String cell = Cells.rearm(record.get(index)).strip();
            if (cell.isEmpty()) {
                continue;
            }
            if (index >= columns.size()) {
                problems.add(new ImportProblem(number, null, cell, Reason.TOO_MANY_CELLS, ""));
                break;
            }
            columns.get(index).ifPresent(column -> cells.putIfAbsent(column, cell));
        }
        if (!cells.isEmpty()) {
            rows.add(new Row(number, cells));
        }
    }

    private static String decode(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        int from = startsWith(file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString();
        } catch (CharacterCodingException otherCharset) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The one by which the first line has the most columns that are known. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        long most = -1;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long known = java.util.Arrays.stream(first.split(java.util.regex.Pattern.quote(String.valueOf(candidate))))
                    .filter(name -> Column.of(name.replace("\"", "")).isPresent())
                    .count();
            if (known > most) {
                most = known;
                best = candidate;
            }
        }
        return best;
    }
}
