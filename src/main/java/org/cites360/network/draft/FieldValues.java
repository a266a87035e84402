package org.cites360.network.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cites360.document.DocumentId;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.RecordId;
import org.cites360.network.RecordText;
import org.cites360.network.ResourceType;
import org.cites360.network.TargetGroup;
import org.cites360.network.Visibility;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;

/** A record as the fields of its form, each as it is typed; {@link Assembly} goes the other way. */
public final class FieldValues {

    /** Before the id of a figure or a file: what it is called. */
    public static final String LABEL = "label.";

    private FieldValues() {}

    /** The items of a list such as {@code learn,work}; empty for an empty text. */
    public static List<String> list(@Nullable String value) {
        return value == null || value.isBlank()
                ? List.of()
                : Arrays.stream(value.split(","))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList();
    }

    public static String key(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    /** What differs by language. */
    public static Map<String, String> of(RecordText text) {
        Values values = new Values();
        values.put(RecordField.TITLE, text.title());
        values.put(RecordField.SUMMARY, text.summary());
        text.sections().forEach((section, words) -> values.map.put(section.key(), words));
        text.labels().forEach((id, label) -> values.map.put(LABEL + id, label));
        return values.map;
    }

    /** What holds in every language. */
    public static Map<String, String> of(Facts facts, Visibility visibility) {
        Values values = new Values();
        values.list(RecordField.THEMES, facts.themes().stream().map(Theme::key).toList());
        values.list(
                RecordField.TARGET_GROUPS,
                facts.targetGroups().stream().map(TargetGroup::key).toList());
        values.put(RecordField.LICENCE, facts.licence().key());
        values.put(RecordField.VISIBILITY, key(visibility));
        Facts.Contact contact = facts.contact();
        if (contact != null) {
            values.put(RecordField.CONTACT_NAME, contact.name());
            values.put(RecordField.CONTACT_EMAIL, contact.email());
            values.put(RecordField.CONTACT_PERSON, contact.person());
        }
        switch (facts) {
            case Facts.Practice practice -> practice(values, practice);
            case Facts.Resource resource -> resource(values, resource);
        }
        return values.map;
    }

    private static void practice(Values values, Facts.Practice practice) {
        values.put(RecordField.ORIGIN, practice.provenance().origin().key());
        values.put(RecordField.ORIGIN_NAME, practice.provenance().name());
        values.put(RecordField.ORIGIN_YEAR, practice.provenance().year());
        Facts.Period period = practice.period();
        if (period != null) {
            values.put(RecordField.PERIOD_FROM, period.from());
            values.put(RecordField.PERIOD_TO, period.to());
        }
        values.put(RecordField.PLACE, practice.place());
        values.list(
                RecordField.FIGURES,
                practice.figures().stream().map(Facts.Figure::id).toList());
        practice.figures().forEach(figure -> {
            values.put(RecordField.FIGURES, figure.id(), "value", figure.value());
            values.put(RecordField.FIGURES, figure.id(), "year", figure.year());
            values.put(RecordField.FIGURES, figure.id(), "source", figure.source());
        });
        values.list(
                RecordField.ATTACHMENTS,
                practice.attachments().stream().map(Facts.Attachment::id).toList());
        practice.attachments().forEach(file -> {
            values.put(RecordField.ATTACHMENTS, file.id(), "document", file.document());
            values.put(RecordField.ATTACHMENTS, file.id(), "language", file.language());
        });
        values.list(
                RecordField.RESOURCES,
                practice.resources().stream().map(RecordId::toString).toList());
        values.list(
                RecordField.STOPS,
                practice.stops().stream()
                        .map(stop -> stop.site() + "/" + stop.tour() + "/" + stop.stop())
                        .toList());
    }

    private static void resource(Values values, Facts.Resource resource) {
        ResourceType type = resource.type();
        values.put(RecordField.TYPE, type.key());
        values.put(RecordField.LINK, resource.link());
        values.list(RecordField.LANGUAGES, List.copyOf(resource.languages()));
        values.put(RecordField.RIGHTS_HOLDER, resource.rightsHolder());
        values.put(RecordField.MADE, resource.made());
        values.list(
                RecordField.VERSIONS,
                resource.versions().stream()
                        .map(version -> Integer.toString(version.number()))
                        .toList());
        resource.versions().forEach(version -> {
            String number = Integer.toString(version.number());
            values.put(RecordField.VERSIONS, number, "document", version.document());
            values.put(RecordField.VERSIONS, number, "note", version.note());
        });
    }

    /** Every document that these facts name, of all versions. */
    public static List<UUID> documents(Map<String, String> facts) {
        List<UUID> documents = new ArrayList<>();
        facts.forEach((key, value) -> {
            if (key.endsWith(".document") && !value.isBlank()) {
                DocumentId.parse(value).ifPresent(document -> documents.add(document.value()));
            }
        });
        return documents;
    }

    /** The licence that is chosen, if one is. */
    static @Nullable Licence licence(Map<String, String> facts) {
        return Licence.of(facts.getOrDefault(RecordField.LICENCE.key(), "")).orElse(null);
    }

    private static final class Values {
        private final Map<String, String> map = new LinkedHashMap<>();

        void put(RecordField field, @Nullable Object value) {
            if (value != null) {
                map.put(field.key(), value.toString());
            }
        }

        void put(RecordField field, String id, String part, @Nullable Object value) {
            if (value != null) {
                map.put(field.key() + "." + id + "." + part, value.toString());
            }
        }

        void list(RecordField field, List<String> items) {
            if (!items.isEmpty()) {
                map.put(field.key(), items.stream().collect(Collectors.joining(",")));
            }
        }
    }
}
