package org.cites360.network.ui;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.Documents;
import org.cites360.document.FileLabels;
import org.cites360.network.Licence;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.draft.FieldValues;
import org.cites360.network.draft.RecordField;
import org.cites360.network.draft.RecordField.Step;
import org.springframework.stereotype.Component;

/** The fields of a record as its readers know them: their names, and what was filled in, in the words of the page. */
@Component
public class FieldTexts {

    private final Texts texts;
    private final Documents documents;
    private final PublishedRecords records;

    private final FileLabels files;

    FieldTexts(Texts texts, Documents documents, PublishedRecords records, FileLabels files) {
        this.texts = texts;
        this.documents = documents;
        this.records = records;
        this.files = files;
    }

    /** What is said of a file beside its name. */
    public FileLabels files() {
        return files;
    }

    /** Where a file stands, in a word. */
    public String state(Document document, Language language) {
        return texts.get(language, "files.state." + document.state().name().toLowerCase(Locale.ROOT));
    }

    /** The files that a record being written names: those of a practice, or the versions of a resource's one. */
    public List<Document> documents(Map<String, String> facts) {
        return Stream.of(RecordField.ATTACHMENTS, RecordField.VERSIONS)
                .flatMap(field -> FieldValues.list(facts.get(field.key())).stream()
                        .map(id -> facts.get(field.key() + "." + id + ".document")))
                .flatMap(id -> document(id).stream())
                .toList();
    }

    /** The name of a field. */
    public String name(RecordField field, RecordKind kind, Language language) {
        String key = "drafts.field." + field.key();
        return texts.getOrElse(language, key + "." + kind.key(), texts.getOrElse(language, key, ""));
    }

    public String name(Step step, Language language) {
        return texts.get(language, "drafts.step." + step.key());
    }

    /**
     * What was filled in, without what was not.
     *
     * @param facts by key
     * @param text by key, of one language
     */
    public Map<RecordField, String> of(
            RecordKind kind, Map<String, String> facts, Map<String, String> text, Language language) {
        Map<RecordField, String> filled = new LinkedHashMap<>();
        for (RecordField field : RecordField.of(kind)) {
            String value = field.isText() ? text.getOrDefault(field.key(), "") : fact(field, facts, text, language);
            if (!value.isBlank()) {
                filled.put(field, value);
            }
        }
        return filled;
    }

    /** A fact in words; empty where it was not filled in. */
    public String fact(RecordField field, Map<String, String> facts, Map<String, String> text, Language language) {
        String value = facts.getOrDefault(field.key(), "").strip();
        return switch (field) {
            case THEMES -> list(value, "site.theme.", language);
            case TARGET_GROUPS -> list(value, "network.target-group.", language);
            case TYPE -> word(value, "network.resource-type.", language);
            case ORIGIN -> word(value, "network.origin.", language);
            case VISIBILITY -> word(value, "network.visibility.", language);
            case LICENCE ->
                Licence.of(value).map(licence -> name(licence, language)).orElse(value);
            case LANGUAGES ->
                FieldValues.list(value).stream()
                        .map(tag -> language(tag, language))
                        .collect(Collectors.joining(", "));
            case PERIOD_FROM, PERIOD_TO, REVIEW_ON -> date(value, language);
            case FIGURES -> figures(facts, text, language);
            case ATTACHMENTS -> files(facts, text);
            case VERSIONS -> versions(facts);
            case RESOURCES -> resources(value, language);
            case CONTACT_PERSON, STOPS -> "";
            default -> value;
        };
    }

    public String name(Licence licence, Language language) {
        return licence == Licence.ALL_RIGHTS_RESERVED
                ? texts.get(language, "network.licence." + licence.key())
                : licence.label();
    }

    /** The name of a language by its tag. */
    public String language(String tag, Language reader) {
        return TextLanguage.of(tag).map(known -> known.nameIn(reader.locale())).orElse(tag);
    }

    /** A year, a month or a day, as the reader's language writes it; what is none of them stays as it was typed. */
    public static String date(String value, Language language) {
        Locale locale = language.locale();
        try {
            return switch (value.length()) {
                case 7 ->
                    YearMonth.parse(value)
                            .format(DateTimeFormatter.ofLocalizedPattern("yMMMM")
                                    .withLocale(locale));
                case 10 ->
                    LocalDate.parse(value)
                            .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                    .withLocale(locale));
                default -> value;
            };
        } catch (java.time.DateTimeException asTyped) {
            return value;
        }
    }

    private String list(String value, String prefix, Language language) {
        return FieldValues.list(value).stream()
                .map(key -> word(key, prefix, language))
                .collect(Collectors.joining(", "));
    }

    private String word(String key, String prefix, Language language) {
        return key.isEmpty() ? "" : texts.getOrElse(language, prefix + key, key);
    }

    private String figures(Map<String, String> facts, Map<String, String> text, Language language) {
        List<String> lines = new ArrayList<>();
        for (String id : FieldValues.list(facts.get(RecordField.FIGURES.key()))) {
            String key = RecordField.FIGURES.key() + "." + id + ".";
            lines.add(texts.get(
                    language,
                    "drafts.named",
                    text.getOrDefault(FieldValues.LABEL + id, ""),
                    "%s (%s, %s)"
                            .formatted(
                                    facts.getOrDefault(key + "value", ""),
                                    facts.getOrDefault(key + "year", ""),
                                    facts.getOrDefault(key + "source", ""))));
        }
        return String.join("\n", lines);
    }

    private String files(Map<String, String> facts, Map<String, String> text) {
        return FieldValues.list(facts.get(RecordField.ATTACHMENTS.key())).stream()
                .map(id -> {
                    String label = text.getOrDefault(FieldValues.LABEL + id, "");
                    String name = document(facts.get(RecordField.ATTACHMENTS.key() + "." + id + ".document"))
                            .map(Document::name)
                            .orElse("");
                    return label.isBlank() || label.equals(name) ? name : label + " (" + name + ")";
                })
                .collect(Collectors.joining("\n"));
    }

    private String versions(Map<String, String> facts) {
        List<String> lines = new ArrayList<>();
        for (String number : FieldValues.list(facts.get(RecordField.VERSIONS.key()))) {
            String key = RecordField.VERSIONS.key() + "." + number + ".";
            String name =
                    document(facts.get(key + "document")).map(Document::name).orElse("");
            lines.add(number + ". " + name + " " + facts.getOrDefault(key + "note", ""));
        }
        return String.join("\n", lines);
    }

    private String resources(String value, Language language) {
        TextLanguage wanted = TextLanguage.of(language);
        return records
                .findAll(FieldValues.list(value).stream().map(RecordId::of).toList(), Reader.NETWORK)
                .stream()
                .map(record -> record.in(wanted).text().title())
                .collect(Collectors.joining("\n"));
    }

    /** A stored file by the id that a field holds. */
    public Optional<Document> document(@org.jspecify.annotations.Nullable String id) {
        return Optional.ofNullable(id).flatMap(DocumentId::parse).flatMap(documents::find);
    }

    /** Those of the resources of a practice that are published. */
    public List<PublishedRecord> resources(Map<String, String> facts) {
        return records.findAll(
                FieldValues.list(facts.get(RecordField.RESOURCES.key())).stream()
                        .map(RecordId::of)
                        .toList(),
                Reader.NETWORK);
    }
}
