package org.cites360.interop.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cites360.base.web.Markdown;
import org.cites360.base.web.WebLink;
import org.cites360.interop.importing.ImportProblem.Reason;
import org.cites360.interop.importing.TableReader.Row;
import org.cites360.interop.table.Cells;
import org.cites360.interop.table.Column;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row. What is wrong is noted, and reading goes on, so that everything is found at once. */
final class RowCheck {

    private static final Pattern DATE = Pattern.compile("[12]\\d{3}(-\\d{2}(-\\d{2})?)?");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]{1,64}@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]{2,}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern LINK = Pattern.compile("(?i)https?://.*");

    private final Row row;
    private final Collection<ImportProblem> problems;

    RowCheck(Row row, Collection<ImportProblem> problems) {
        this.row = row;
        this.problems = problems;
    }

    void problem(@Nullable Column column, Reason reason, String detail) {
        problems.add(new ImportProblem(row.number(), column, column == null ? "" : row.get(column), reason, detail));
    }

    boolean has(Column column) {
        return !row.get(column).isEmpty();
    }

    /** Something must stand there. @return whether it does */
    boolean require(Column column) {
        if (!has(column)) {
            problem(column, Reason.MISSING, "");
        }
        return has(column);
    }

    /** @param longest characters @return empty where nothing stands there */
    String line(Column column, int longest) {
        String value = text(column, longest);
        if (CONTROL.matcher(value).find()) {
            problem(column, Reason.ONE_LINE, "");
        }
        return value;
    }

    String text(Column column, int longest) {
        String value = row.get(column);
        if (value.length() > longest) {
            problem(column, Reason.TOO_LONG, Integer.toString(longest));
        }
        return value;
    }

    /** A text whose links, where it has any, lead to the web. */
    String markdown(Column column, int longest) {
        String value = text(column, longest);
        if (value.length() <= longest) {
            Markdown.links(value).stream()
                    .filter(link -> LINK.matcher(link).matches())
                    .filter(link -> !(WebLink.read(link) instanceof WebLink.Reading.Good))
                    .findFirst()
                    .ifPresent(link -> problem(column, Reason.LINK, link));
        }
        return value;
    }

    @Nullable
    String optional(Column column, int longest) {
        String value = line(column, longest);
        return value.isEmpty() ? null : value;
    }

    /** One of a closed list; null where it is not, which is noted. */
    <E extends Enum<E>> @Nullable E one(Column column, E[] all, Function<E, String> key) {
        if (!require(column)) {
            return null;
        }
        Optional<E> found = find(row.get(column), all, key);
        if (found.isEmpty()) {
            problem(column, Reason.ONE_OF, allowed(all, key));
        }
        return found.orElse(null);
    }

    /** Some of a closed list, at least one. */
    <E extends Enum<E>> Set<E> some(Column column, E[] all, Function<E, String> key) {
        Set<E> found = new TreeSet<>();
        if (require(column)) {
            for (String value : Cells.list(row.get(column))) {
                Optional<E> one = find(value, all, key);
                one.ifPresent(found::add);
                if (one.isEmpty()) {
                    problems.add(new ImportProblem(row.number(), column, value, Reason.ONE_OF, allowed(all, key)));
                }
            }
        }
        return found;
    }

    private static <E> Optional<E> find(String value, E[] all, Function<E, String> key) {
        String plain = value.toLowerCase(java.util.Locale.ROOT)
                .replace(' ', '-')
                .replace('_', '-')
                .replace('.', '-');
        return Arrays.stream(all).filter(one -> key.apply(one).equals(plain)).findFirst();
    }

    private static <E> String allowed(E[] all, Function<E, String> key) {
        return Arrays.stream(all).map(key).collect(Collectors.joining(", "));
    }

    @Nullable
    Integer year(Column column) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return null;
        }
        if (!YEAR.matcher(value).matches()) {
            problem(column, Reason.NOT_A_YEAR, "");
            return null;
        }
        return Integer.valueOf(value);
    }

    static boolean isYear(String value) {
        return YEAR.matcher(value).matches();
    }

    /** A year, a month or a day. */
    @Nullable
    String date(Column column) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            if (!DATE.matcher(value).matches()) {
                throw new DateTimeException(value);
            }
            if (value.length() == 7) {
                YearMonth.parse(value);
            } else if (value.length() == 10) {
                LocalDate.parse(value);
            }
            return value;
        } catch (DateTimeException noDate) {
            problem(column, Reason.NOT_A_DATE, "");
            return null;
        }
    }

    @Nullable
    String link(Column column) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return null;
        }
        if (WebLink.read(value) instanceof WebLink.Reading.Good good) {
            return good.url();
        }
        problem(column, Reason.LINK, value);
        return null;
    }

    @Nullable
    String email(Column column) {
        String value = row.get(column);
        if (!value.isEmpty() && (value.length() > 254 || !EMAIL.matcher(value).matches())) {
            problem(column, Reason.EMAIL, "");
        }
        return value.isEmpty() ? null : value;
    }

    /** The lines of a cell in their parts; a line of another number of parts is noted. */
    List<List<String>> lines(Column column, int parts, Reason reason) {
        List<List<String>> all = new ArrayList<>();
        for (String line : Cells.lines(row.get(column))) {
            List<String> split = Cells.parts(line);
            if (split.size() != parts || split.stream().anyMatch(String::isEmpty)) {
                problems.add(new ImportProblem(row.number(), column, line, reason, ""));
            } else {
                all.add(split);
            }
        }
        return all;
    }

    void problem(Column column, String value, Reason reason) {
        problems.add(new ImportProblem(row.number(), column, value, reason, ""));
    }
}
