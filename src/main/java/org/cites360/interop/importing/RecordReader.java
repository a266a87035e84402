package org.cites360.interop.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cites360.interop.importing.ImportProblem.Reason;
import org.cites360.interop.importing.TableReader.Row;
import org.cites360.interop.table.Cells;
import org.cites360.interop.table.Column;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordKind;
import org.cites360.network.RecordText;
import org.cites360.network.ResourceType;
import org.cites360.network.Section;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;

/** Makes records of rows: those of one key, one below the other, the first in the language it was written in. */
final class RecordReader {

    private static final Pattern KEY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/#-]{0,99}");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,39}");
    private static final int TITLE = 200;
    private static final int SUMMARY = 1000;
    private static final int SECTION = 20_000;
    private static final int NAME = 300;

    private final List<ImportProblem> problems;
    private final Function<String, Optional<PublishedRecord>> known;

    /** @param known what was brought by a key before: what a table cannot hold, such as its files, stays */
    RecordReader(List<ImportProblem> problems, Function<String, Optional<PublishedRecord>> known) {
        this.problems = problems;
        this.known = known;
    }

    /** Those of them in which nothing is wrong; what is wrong with the others is among the problems. */
    List<Candidate> read(List<Row> rows) {
        Map<String, List<Row>> byKey = new LinkedHashMap<>();
        String last = "";
        for (Row row : rows) {
            RowCheck check = new RowCheck(row, problems);
            String key = row.get(Column.KEY);
            boolean present = check.require(Column.KEY);
            if (!present || !KEY.matcher(key).matches()) {
                if (present) {
                    check.problem(Column.KEY, Reason.NOT_A_KEY, "");
                }
                // Whose row it is, is not known; what else is wrong with it can be told all the same
                if (check.has(Column.KIND)) {
                    record(List.of(row), Optional.empty());
                }
                continue;
            }
            if (byKey.containsKey(key) && !key.equals(last)) {
                check.problem(Column.KEY, Reason.ROWS_APART, "");
            }
            byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
            last = key;
        }
        List<Candidate> candidates = new ArrayList<>();
        byKey.forEach((key, own) -> {
            int before = problems.size();
            Candidate candidate = ofKey(key, own);
            if (candidate != null && problems.size() == before) {
                candidates.add(candidate);
            }
        });
        return candidates;
    }

    private @Nullable Candidate ofKey(String key, List<Row> rows) {
        if (UUID.matcher(key).matches()) {
            // What the export wrote: bringing it in again would make a second of it
            new RowCheck(rows.getFirst(), problems).problem(Column.KEY, Reason.ALREADY_HERE, "");
            return null;
        }
        return record(rows, known.apply(key));
    }

    /** @param before what was brought by the same key before */
    private @Nullable Candidate record(List<Row> rows, Optional<PublishedRecord> before) {
        RowCheck first = new RowCheck(rows.getFirst(), problems);
        RecordKind kind = first.one(Column.KIND, RecordKind.values(), RecordKind::key);
        Visibility visibility = first.has(Column.VISIBILITY)
                ? first.one(
                        Column.VISIBILITY,
                        Visibility.values(),
                        each -> each.name().toLowerCase(Locale.ROOT))
                : Visibility.PUBLIC;
        Facts facts = kind == null
                ? ofNoKind(first)
                : facts(kind, first, rows.getFirst(), before.map(PublishedRecord::facts));
        Set<String> labelled = labelled(facts);
        Map<TextLanguage, RecordText> texts = new EnumMap<>(TextLanguage.class);
        TextLanguage source = null;
        for (Row row : rows) {
            RowCheck check = new RowCheck(row, problems);
            if (row != rows.getFirst()) {
                onlyText(row, check, rows.getFirst().get(Column.KIND));
            }
            TextLanguage language = check.one(Column.LANGUAGE, TextLanguage.values(), TextLanguage::tag);
            RecordText text = text(kind, row, check, labelled);
            if (language != null && texts.put(language, text) != null) {
                check.problem(Column.LANGUAGE, Reason.LANGUAGE_TWICE, "");
            }
            source = row == rows.getFirst() ? language : source;
        }
        if (before.isPresent() && kind != null && before.get().kind() != kind) {
            first.problem(Column.KIND, Reason.OTHER_KIND, before.get().kind().key());
        }
        return kind == null || visibility == null || facts == null || source == null
                ? null
                : new Candidate(rows.getFirst().get(Column.KEY), kind, source, visibility, facts, texts);
    }

    /** A translation repeats no fact: two that differ would leave open which is meant. */
    private static void onlyText(Row row, RowCheck check, String kind) {
        row.cells().forEach((column, value) -> {
            boolean same = column == Column.KIND && value.equalsIgnoreCase(kind);
            if (!column.ofText() && column != Column.KEY && column != Column.LANGUAGE && !same) {
                check.problem(column, Reason.ONLY_IN_FIRST_ROW, "");
            }
        });
    }

    /** Whether it is a practice or a resource cannot be told: what both have is judged, and the form of what is there. */
    private @Nullable Facts ofNoKind(RowCheck check) {
        check.some(Column.THEMES, Theme.values(), Theme::key);
        check.some(Column.TARGET_GROUPS, TargetGroup.values(), TargetGroup::key);
        check.one(Column.LICENCE, Licence.values(), Licence::key);
        contact(check, Optional.empty());
        if (check.has(Column.ORIGIN)) {
            check.one(Column.ORIGIN, Facts.Origin.values(), Facts.Origin::key);
        }
        if (check.has(Column.TYPE)) {
            check.one(Column.TYPE, ResourceType.values(), ResourceType::key);
        }
        check.date(Column.PERIOD_FROM);
        check.date(Column.PERIOD_TO);
        check.year(Column.ORIGIN_YEAR);
        check.year(Column.MADE);
        check.link(Column.LINK);
        figures(check);
        return null;
    }

    /** Null where it cannot be told. */
    private static @Nullable Set<String> labelled(@Nullable Facts facts) {
        if (facts == null) {
            return null;
        }
        Set<String> ids = new HashSet<>();
        if (facts instanceof Facts.Practice practice) {
            practice.figures().forEach(figure -> ids.add(figure.id()));
        }
        facts.files().forEach(file -> ids.add(file.id()));
        return ids;
    }

    private RecordText text(@Nullable RecordKind kind, Row row, RowCheck check, @Nullable Set<String> labelled) {
        check.require(Column.TITLE);
        check.require(Column.SUMMARY);
        Map<Section, String> sections = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            Column column = Column.of(section);
            boolean required =
                    section == Section.DESCRIPTION || (section == Section.OBJECTIVES && kind == RecordKind.PRACTICE);
            if (required) {
                check.require(column);
            }
            if (check.has(column)) {
                sections.put(section, check.markdown(column, SECTION));
            }
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (List<String> label : check.lines(Column.LABELS, 2, Reason.LABEL)) {
            if (labelled != null && !labelled.contains(label.getFirst())) {
                check.problem(Column.LABELS, label.getFirst(), Reason.NO_LABEL);
            }
            labels.put(label.getFirst(), label.get(1));
        }
        return new RecordText(check.line(Column.TITLE, TITLE), check.text(Column.SUMMARY, SUMMARY), sections, labels);
    }

    private @Nullable Facts facts(RecordKind kind, RowCheck check, Row row, Optional<Facts> before) {
        Set<Theme> themes = check.some(Column.THEMES, Theme.values(), Theme::key);
        Set<TargetGroup> groups = check.some(Column.TARGET_GROUPS, TargetGroup.values(), TargetGroup::key);
        Licence licence = check.one(Column.LICENCE, Licence.values(), Licence::key);
        Facts.Contact contact = contact(check, before.map(Facts::contact));
        return kind == RecordKind.PRACTICE
                ? practice(check, row, themes, groups, licence, contact, before)
                : resource(check, row, themes, groups, licence, contact, before);
    }

    private static Facts.@Nullable Contact contact(RowCheck check, Optional<Facts.Contact> before) {
        String email = check.email(Column.CONTACT_EMAIL);
        if (email != null) {
            check.require(Column.CONTACT);
        }
        String name = check.optional(Column.CONTACT, TITLE);
        return name == null
                ? null
                : new Facts.Contact(
                        name, email, before.map(Facts.Contact::person).orElse(null));
    }

    private @Nullable Facts practice(
            RowCheck check,
            Row row,
            Set<Theme> themes,
            Set<TargetGroup> groups,
            @Nullable Licence licence,
            Facts.@Nullable Contact contact,
            Optional<Facts> before) {
        Facts.Origin origin = check.one(Column.ORIGIN, Facts.Origin.values(), Facts.Origin::key);
        String from = check.date(Column.PERIOD_FROM);
        String to = check.date(Column.PERIOD_TO);
        if (to != null && !check.has(Column.PERIOD_FROM)) {
            check.require(Column.PERIOD_FROM);
        }
        if (from != null && to != null && to.compareTo(from.substring(0, Math.min(from.length(), to.length()))) < 0) {
            check.problem(Column.PERIOD_TO, Reason.ENDS_BEFORE, from);
        }
        String name = check.optional(Column.ORIGIN_NAME, NAME);
        Integer year = check.year(Column.ORIGIN_YEAR);
        String place = check.optional(Column.PLACE, TITLE);
        List<Facts.Figure> figures = figures(check);
        Facts.Practice old = before.orElse(null) instanceof Facts.Practice found ? found : null;
        return licence == null || origin == null
                ? null
                : new Facts.Practice(
                        themes,
                        groups,
                        licence,
                        contact,
                        new Facts.Provenance(origin, name, year),
                        from == null ? null : new Facts.Period(from, to),
                        place,
                        figures,
                        old == null ? List.of() : old.attachments(),
                        old == null ? List.of() : old.resources(),
                        old == null ? List.of() : old.stops());
    }

    private static List<Facts.Figure> figures(RowCheck check) {
        List<Facts.Figure> figures = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (List<String> parts : check.lines(Column.FIGURES, 4, Reason.FIGURE)) {
            String id = parts.getFirst();
            if (!ID.matcher(id).matches() || !ids.add(id) || !RowCheck.isYear(parts.get(2))) {
                check.problem(Column.FIGURES, String.join(" | ", parts), Reason.FIGURE);
            } else {
                figures.add(new Facts.Figure(id, parts.get(1), Integer.parseInt(parts.get(2)), parts.get(3)));
            }
        }
        return figures;
    }

    private @Nullable Facts resource(
            RowCheck check,
            Row row,
            Set<Theme> themes,
            Set<TargetGroup> groups,
            @Nullable Licence licence,
            Facts.@Nullable Contact contact,
            Optional<Facts> before) {
        ResourceType type = check.one(Column.TYPE, ResourceType.values(), ResourceType::key);
        Facts.Resource old = before.orElse(null) instanceof Facts.Resource found ? found : null;
        boolean hasFile = old != null && !old.versions().isEmpty();
        if (!hasFile) {
            check.require(Column.LINK);
        }
        String link = check.link(Column.LINK);
        Set<String> languages = new TreeSet<>();
        if (check.require(Column.LANGUAGES)) {
            for (String tag : Cells.list(row.get(Column.LANGUAGES))) {
                Optional<TextLanguage> language = TextLanguage.of(tag);
                language.ifPresent(one -> languages.add(one.tag()));
                if (language.isEmpty()) {
                    check.problem(Column.LANGUAGES, Reason.ONE_OF, "fr, nl, en, it, pt, es, de, ca");
                }
            }
        }
        check.require(Column.RIGHTS_HOLDER);
        String holder = check.line(Column.RIGHTS_HOLDER, NAME);
        Integer made = check.year(Column.MADE);
        return licence == null || type == null
                ? null
                : new Facts.Resource(
                        themes,
                        groups,
                        licence,
                        contact,
                        type,
                        old == null ? List.of() : old.versions(),
                        link,
                        languages,
                        holder,
                        made);
    }
}
