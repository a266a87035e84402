package org.cites360.network.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentState;
import org.cites360.document.Documents;
import org.cites360.network.Facts;
import org.cites360.network.RecordText;
import org.cites360.network.page.RecordPage.FileView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of a record as its page lists them: of a resource every version, the newest first. */
@Component
class RecordFiles {

    private static final long KILO = 1000;

    private final Documents documents;
    private final Texts texts;

    RecordFiles(Documents documents, Texts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    private record Entry(
            UUID document,
            @Nullable String label,
            @Nullable String language,
            @Nullable Integer version,
            @Nullable String note) {}

    List<FileView> of(Facts facts, RecordText text, Language language) {
        List<Entry> entries = entries(facts, text);
        Map<DocumentId, Document> found = documents.find(
                entries.stream().map(entry -> new DocumentId(entry.document())).toList());
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(found.get(new DocumentId(entry.document())))
                        .filter(document -> document.state() != DocumentState.REFUSED)
                        .map(document -> view(entry, document, language)))
                .toList();
    }

    private static List<Entry> entries(Facts facts, RecordText text) {
        return switch (facts) {
            case Facts.Practice practice ->
                practice.attachments().stream()
                        .map(file ->
                                new Entry(file.document(), text.labels().get(file.id()), file.language(), null, null))
                        .toList();
            case Facts.Resource resource -> {
                boolean several = resource.versions().size() > 1;
                String language = resource.files().stream()
                        .findFirst()
                        .map(Facts.Attachment::language)
                        .orElse(null);
                List<Entry> newestFirst = new ArrayList<>();
                for (Facts.Resource.Version version : resource.versions().reversed()) {
                    newestFirst.add(new Entry(
                            version.document(),
                            text.labels().get(Facts.Resource.FILE),
                            language,
                            several ? version.number() : null,
                            version.note()));
                }
                yield newestFirst;
            }
        };
    }

    private FileView view(Entry entry, Document document, Language language) {
        String tag = entry.language() == null ? document.language() : entry.language();
        return new FileView(
                entry.label() == null ? document.name() : entry.label(),
                document.path(),
                typeName(document.type(), document.name()),
                size(document.size(), language),
                document.pages(),
                tag == null ? null : Locale.forLanguageTag(tag).getDisplayLanguage(language.locale()),
                tag,
                document.hasPreview() ? document.previewPath() : null,
                entry.version(),
                entry.note(),
                document.state() == DocumentState.READY);
    }

    /** What people call a kind of file: the end of its usual name. */
    private static String typeName(String type, String name) {
        return switch (type) {
            case "application/pdf" -> "PDF";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> "DOCX";
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation" -> "PPTX";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "XLSX";
            case "application/vnd.oasis.opendocument.text" -> "ODT";
            case "application/vnd.oasis.opendocument.spreadsheet" -> "ODS";
            case "application/vnd.oasis.opendocument.presentation" -> "ODP";
            case "text/csv" -> "CSV";
            default -> {
                int dot = name.lastIndexOf('.');
                yield dot > 0 && name.length() - dot <= 6
                        ? name.substring(dot + 1).toUpperCase(Locale.ROOT)
                        : type;
            }
        };
    }

    private String size(long bytes, Language language) {
        double kilobytes = bytes / (double) KILO;
        return kilobytes < KILO
                ? texts.get(language, "record-page.kilobytes", Math.max(1, Math.round(kilobytes)))
                : texts.get(language, "record-page.megabytes", Math.round(kilobytes / KILO * 10) / 10.0);
    }
}
