package org.cites360.network.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cites360.base.i18n.NamedValues;
import org.cites360.base.web.Markdown;
import org.cites360.base.web.WebLink;
import org.cites360.mail.Mail;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.RecordText;
import org.cites360.network.ResourceType;
import org.cites360.network.Section;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;

/** Makes a record of what was typed, or says everything that stands in the way. */
final class Assembly {

    /** @param facts null where there are problems */
    record AssembledFacts(
            @Nullable Facts facts,
            Visibility visibility,
            @Nullable LocalDate reviewOn,
            List<Problem> problems) {}

    /** @param text null where there are problems */
    record AssembledText(@Nullable RecordText text, List<Problem> problems) {}

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final RecordKind kind;
    private final Map<String, String> values;
    private final List<Problem> problems = new ArrayList<>();

    private Assembly(RecordKind kind, Map<String, String> values) {
        this.kind = kind;
        this.values = values;
    }

    /** @param facts for whose figures and files the text has labels */
    static AssembledText text(
            RecordKind kind, Map<String, String> text, Map<String, String> facts, boolean translation) {
        Assembly assembly = new Assembly(kind, text);
        assembly.expectText(translation);
        Map<Section, String> sections = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            if (RecordField.of(section.key()).filter(field -> field.isOf(kind)).isPresent()) {
                sections.put(section, assembly.get(section.key()));
            }
        }
        Map<String, String> labels = new HashMap<>();
        for (RecordField field : List.of(RecordField.FIGURES, RecordField.ATTACHMENTS)) {
            for (String id : FieldValues.list(facts.get(field.key()))) {
                String label = NamedValues.oneLine(assembly.get(FieldValues.LABEL + id));
                if (!label.isEmpty()) {
                    labels.put(id, label);
                } else if (field == RecordField.FIGURES && !translation) {
                    assembly.problem(field.key() + "." + id + ".label", Problem.Kind.MISSING);
                }
            }
        }
        RecordText assembled = assembly.problems.isEmpty()
                ? new RecordText(
                        NamedValues.oneLine(assembly.get(RecordField.TITLE)),
                        NamedValues.oneLine(assembly.get(RecordField.SUMMARY)),
                        sections,
                        labels)
                : null;
        return new AssembledText(assembled, List.copyOf(assembly.problems));
    }

    private void expectText(boolean translation) {
        for (RecordField field : RecordField.of(kind)) {
            if (field.isText()) {
                expect(field, field.isNeeded(kind, translation));
            }
        }
    }

    static AssembledFacts facts(RecordKind kind, Map<String, String> facts) {
        Assembly assembly = new Assembly(kind, facts);
        for (RecordField field : RecordField.of(kind)) {
            if (!field.isText()) {
                assembly.expect(field, field.isMandatory(kind));
            }
        }
        Visibility visibility = assembly.get(RecordField.VISIBILITY).equals(FieldValues.key(Visibility.NETWORK))
                ? Visibility.NETWORK
                : Visibility.PUBLIC;
        LocalDate reviewOn = assembly.day(RecordField.REVIEW_ON);
        Set<Theme> themes = assembly.set(RecordField.THEMES, Theme::of);
        Set<TargetGroup> groups = assembly.set(RecordField.TARGET_GROUPS, TargetGroup::of);
        Licence licence = assembly.chosen(RecordField.LICENCE, Licence::of);
        Facts.Contact contact = assembly.contact();
        Facts assembled = kind == RecordKind.PRACTICE
                ? assembly.practice(themes, groups, licence, contact)
                : assembly.resource(themes, groups, licence, contact);
        boolean complete = assembly.problems.isEmpty();
        return new AssembledFacts(complete ? assembled : null, visibility, reviewOn, List.copyOf(assembly.problems));
    }

    private @Nullable Facts practice(
            Set<Theme> themes, Set<TargetGroup> groups, @Nullable Licence licence, Facts.@Nullable Contact contact) {
        Facts.Origin origin = chosen(
                RecordField.ORIGIN,
                key -> java.util.Arrays.stream(Facts.Origin.values())
                        .filter(each -> each.key().equals(key))
                        .findFirst());
        Integer originYear = year(RecordField.ORIGIN_YEAR.key(), false);
        if (origin != null
                && origin != Facts.Origin.CENTRE
                && get(RecordField.ORIGIN_NAME).isEmpty()) {
            problem(RecordField.ORIGIN_NAME.key(), Problem.Kind.MISSING);
        }
        Facts.Period period = period();
        List<Facts.Figure> figures = figures();
        List<Facts.Attachment> attachments = attachments();
        List<RecordId> resources = resources();
        if (licence == null || origin == null) {
            return null;
        }
        return new Facts.Practice(
                themes,
                groups,
                licence,
                contact,
                new Facts.Provenance(origin, orNull(RecordField.ORIGIN_NAME), originYear),
                period,
                orNull(RecordField.PLACE),
                figures,
                attachments,
                resources,
                stops());
    }

    private @Nullable Facts resource(
            Set<Theme> themes, Set<TargetGroup> groups, @Nullable Licence licence, Facts.@Nullable Contact contact) {
        ResourceType type = chosen(RecordField.TYPE, ResourceType::of);
        String link = link();
        List<Facts.Resource.Version> versions = versions();
        if (versions.isEmpty() && get(RecordField.LINK).isEmpty()) {
            problem(RecordField.LINK.key(), Problem.Kind.FILE_OR_LINK);
        } else if (!versions.isEmpty() && link != null) {
            problem(RecordField.LINK.key(), Problem.Kind.BOTH_FILE_AND_LINK);
        }
        Set<String> languages = new LinkedHashSet<>();
        for (TextLanguage language : set(RecordField.LANGUAGES, TextLanguage::of)) {
            languages.add(language.tag());
        }
        Integer made = year(RecordField.MADE.key(), false);
        if (licence == null || type == null) {
            return null;
        }
        return new Facts.Resource(
                themes,
                groups,
                licence,
                contact,
                type,
                versions,
                link,
                languages,
                get(RecordField.RIGHTS_HOLDER),
                made);
    }

    private Facts.@Nullable Contact contact() {
        String name = NamedValues.oneLine(get(RecordField.CONTACT_NAME));
        String email = get(RecordField.CONTACT_EMAIL);
        if (!email.isEmpty() && !Mail.isAddress(email)) {
            problem(RecordField.CONTACT_EMAIL.key(), Problem.Kind.NO_MAIL_ADDRESS);
        }
        UUID person = uuid(RecordField.CONTACT_PERSON.key());
        if (name.isEmpty() && (!email.isEmpty() || person != null)) {
            problem(RecordField.CONTACT_NAME.key(), Problem.Kind.MISSING);
        }
        return name.isEmpty() ? null : new Facts.Contact(name, email.isEmpty() ? null : email, person);
    }

    private Facts.@Nullable Period period() {
        String from = get(RecordField.PERIOD_FROM);
        String to = get(RecordField.PERIOD_TO);
        LocalDate begins = partial(RecordField.PERIOD_FROM, from, false);
        LocalDate ends = partial(RecordField.PERIOD_TO, to, true);
        if (from.isEmpty()) {
            if (!to.isEmpty()) {
                problem(RecordField.PERIOD_FROM.key(), Problem.Kind.MISSING);
            }
            return null;
        }
        if (begins != null && ends != null && ends.isBefore(begins)) {
            problem(RecordField.PERIOD_TO.key(), Problem.Kind.ENDS_BEFORE);
        }
        return new Facts.Period(from, to.isEmpty() ? null : to);
    }

    /** The first or the last day of a year, a month or a day. */
    private @Nullable LocalDate partial(RecordField field, String text, boolean last) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = switch (text.length()) {
                case 4 ->
                    last
                            ? Year.parse(text).atDay(1).plusYears(1).minusDays(1)
                            : Year.parse(text).atDay(1);
                case 7 ->
                    last
                            ? YearMonth.parse(text).atEndOfMonth()
                            : YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException none) {
            // Told below, as a year out of reach is
        }
        problem(field.key(), Problem.Kind.NO_DATE);
        return null;
    }

    private @Nullable LocalDate day(RecordField field) {
        String text = get(field);
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() != 10) {
            problem(field.key(), Problem.Kind.NO_DATE);
            return null;
        }
        return partial(field, text, false);
    }

    private List<Facts.Figure> figures() {
        List<Facts.Figure> figures = new ArrayList<>();
        for (String id : FieldValues.list(values.get(RecordField.FIGURES.key()))) {
            String key = RecordField.FIGURES.key() + "." + id + ".";
            String value = NamedValues.oneLine(get(key + "value"));
            String source = NamedValues.oneLine(get(key + "source"));
            if (value.isEmpty()) {
                problem(key + "value", Problem.Kind.MISSING);
            }
            Integer year = year(key + "year", true);
            if (source.isEmpty()) {
                problem(key + "source", Problem.Kind.MISSING);
            }
            if (year != null) {
                figures.add(new Facts.Figure(id, value, year, source));
            }
        }
        return figures;
    }

    private List<Facts.Attachment> attachments() {
        List<Facts.Attachment> files = new ArrayList<>();
        for (String id : FieldValues.list(values.get(RecordField.ATTACHMENTS.key()))) {
            String key = RecordField.ATTACHMENTS.key() + "." + id + ".";
            UUID document = uuid(key + "document");
            String language = get(key + "language");
            if (document != null) {
                files.add(new Facts.Attachment(id, document, language.isEmpty() ? null : language));
            }
        }
        return files;
    }

    private List<Facts.Resource.Version> versions() {
        List<Facts.Resource.Version> versions = new ArrayList<>();
        for (String number : FieldValues.list(values.get(RecordField.VERSIONS.key()))) {
            String key = RecordField.VERSIONS.key() + "." + number + ".";
            UUID document = uuid(key + "document");
            String note = NamedValues.oneLine(get(key + "note"));
            if (document != null && number.matches("[1-9][0-9]{0,4}")) {
                versions.add(
                        new Facts.Resource.Version(Integer.parseInt(number), document, note.isEmpty() ? null : note));
            }
        }
        return versions;
    }

    private List<RecordId> resources() {
        return FieldValues.list(values.get(RecordField.RESOURCES.key())).stream()
                .map(RecordId::of)
                .toList();
    }

    private List<Facts.Stop> stops() {
        return FieldValues.list(values.get(RecordField.STOPS.key())).stream()
                .map(stop -> stop.split("/"))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Facts.Stop(parts[0], parts[1], parts[2]))
                .toList();
    }

    private @Nullable String link() {
        String typed = get(RecordField.LINK);
        if (typed.isEmpty()) {
            return null;
        }
        return switch (WebLink.read(typed)) {
            case WebLink.Reading.Good good -> good.url();
            case WebLink.Reading.Bad bad -> {
                problem(
                        RecordField.LINK.key(),
                        Problem.Kind.valueOf("LINK_" + bad.mistake().name()));
                yield null;
            }
        };
    }

    private void expect(RecordField field, boolean needed) {
        String value = get(field);
        if (value.isEmpty() && needed) {
            problem(field.key(), Problem.Kind.MISSING);
        } else if (value.length() > field.longest()) {
            problem(field.key(), Problem.Kind.TOO_LONG);
        } else if (field.section().isPresent() && Markdown.localLink(value).isPresent()) {
            problem(field.key(), Problem.Kind.LOCAL_LINK);
        }
    }

    private <T> @Nullable T chosen(RecordField field, Function<String, Optional<T>> read) {
        String key = get(field);
        if (key.isEmpty()) {
            return null;
        }
        Optional<T> found = read.apply(key);
        if (found.isEmpty()) {
            problem(field.key(), Problem.Kind.UNKNOWN);
        }
        return found.orElse(null);
    }

    private <T> Set<T> set(RecordField field, Function<String, Optional<T>> read) {
        Set<T> set = new LinkedHashSet<>();
        for (String key : FieldValues.list(values.get(field.key()))) {
            read.apply(key).ifPresentOrElse(set::add, () -> problem(field.key(), Problem.Kind.UNKNOWN));
        }
        return set;
    }

    private @Nullable Integer year(String key, boolean needed) {
        String text = get(key);
        if (text.isEmpty()) {
            if (needed) {
                problem(key, Problem.Kind.MISSING);
            }
            return null;
        }
        if (text.matches("\\d{4}")) {
            int year = Integer.parseInt(text);
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return year;
            }
        }
        problem(key, Problem.Kind.NO_YEAR);
        return null;
    }

    private @Nullable UUID uuid(String key) {
        String text = get(key);
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException tampered) {
            problem(key, Problem.Kind.UNKNOWN);
            return null;
        }
    }

    private void problem(String field, Problem.Kind kind) {
        problems.add(new Problem(field, kind));
    }

    private String get(RecordField field) {
        return get(field.key());
    }

    private String get(String key) {
        return values.getOrDefault(key, "").strip();
    }

    private @Nullable String orNull(RecordField field) {
        String value = NamedValues.oneLine(get(field));
        return value.isEmpty() ? null : value;
    }
}
