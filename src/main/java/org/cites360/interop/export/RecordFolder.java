package org.cites360.interop.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.Documents;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordText;
import org.cites360.network.TextLanguage;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A record in a bag: all of it as JSON, each text as Markdown for people, and every version of its files. */
@Component
class RecordFolder {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Documents documents;
    private final Texts texts;

    RecordFolder(Documents documents, Texts texts) {
        this.documents = documents;
        this.texts = texts;
    }

    void write(BagWriter bag, PublishedRecord record) throws IOException {
        String folder = record.kind().key() + "s/" + record.slug() + "/";
        List<UUID> files = files(record.facts());
        Map<DocumentId, Document> found =
                documents.find(files.stream().map(DocumentId::new).toList());
        bag.payload(folder + "record.json", out -> out.write(JSON.writeValueAsBytes(record)));
        for (Map.Entry<TextLanguage, RecordText> text : record.texts().entrySet()) {
            bag.payload(
                    folder + text.getKey().tag() + ".md",
                    out -> out.write(markdown(text.getKey(), text.getValue()).getBytes(StandardCharsets.UTF_8)));
        }
        Set<String> taken = new HashSet<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (UUID file : files) {
            Document document = found.get(new DocumentId(file));
            Optional<Resource> content = document == null ? Optional.empty() : documents.open(document.id());
            if (document != null && content.isPresent()) {
                String name = free(document, taken);
                names.put(file.toString(), name);
                bag.payload(folder + "files/" + name, out -> {
                    try (InputStream in = content.get().getInputStream()) {
                        in.transferTo(out);
                    }
                });
            }
        }
        if (!names.isEmpty()) {
            bag.payload(folder + "files.json", out -> out.write(JSON.writeValueAsBytes(names)));
        }
    }

    private static List<UUID> files(Facts facts) {
        return switch (facts) {
            case Facts.Practice practice ->
                practice.attachments().stream().map(Facts.Attachment::document).toList();
            case Facts.Resource resource ->
                resource.versions().stream()
                        .map(Facts.Resource.Version::document)
                        .toList();
        };
    }

    /** The file's name in letters that every file system takes, unlike that of any other file here. */
    private static String free(Document document, Set<String> taken) {
        String plain = java.text.Normalizer.normalize(document.name(), java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[.-]+", "");
        String name = plain.isEmpty() ? "file" : plain.substring(Math.max(0, plain.length() - 100));
        return Stream.of(name, document.id() + "-" + name)
                .filter(candidate -> taken.add(candidate.toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private String markdown(TextLanguage language, RecordText text) {
        Language headings = Language.of(language.tag()).orElse(Language.EN);
        StringBuilder written = new StringBuilder("# ")
                .append(text.title())
                .append("\n\n")
                .append(text.summary())
                .append('\n');
        text.sections()
                .forEach((section, words) -> written.append("\n## ")
                        .append(texts.get(headings, "network.section." + section.key()))
                        .append("\n\n")
                        .append(words.strip())
                        .append('\n'));
        return written.toString();
    }
}
