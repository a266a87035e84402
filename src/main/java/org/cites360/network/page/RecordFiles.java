package org.cites360.network.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentState;
import org.cites360.document.Documents;
import org.cites360.document.FileLabels;
import org.cites360.network.Facts;
import org.cites360.network.RecordText;
import org.cites360.network.page.RecordPage.FileView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of a record as its page lists them: of a resource every version, the newest first. */
@Component
class RecordFiles {

    private final Documents documents;
    private final FileLabels labels;

    RecordFiles(Documents documents, FileLabels labels) {
        this.documents = documents;
        this.labels = labels;
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
                labels.kind(document),
                labels.size(document, language),
                document.pages(),
                tag == null ? null : Locale.forLanguageTag(tag).getDisplayLanguage(language.locale()),
                tag,
                document.hasPreview() ? document.previewPath() : null,
                entry.version(),
                entry.note(),
                document.state() == DocumentState.READY);
    }
}
