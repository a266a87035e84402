package org.cites360.network.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.Documents;
import org.cites360.document.Stored;
import org.cites360.network.Facts;
import org.cites360.network.Facts.Attachment;
import org.cites360.network.Facts.Resource.Version;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordImport;
import org.cites360.network.RecordImport.Outcome;
import org.cites360.network.content.ContentRecord.ContentFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings one record of the content folder with its files: as often as one likes, to the same end. */
@Component
class ContentLoad {

    private final RecordImport records;
    private final PublishedRecords published;
    private final Documents documents;
    private final JdbcClient jdbc;

    ContentLoad(RecordImport records, PublishedRecords published, Documents documents, JdbcClient jdbc) {
        this.records = records;
        this.published = published;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    /** @throws IllegalArgumentException with words for the author when a file cannot be kept */
    @Transactional
    Outcome load(ContentRecord record) {
        String key = ContentRecord.key(record.folder());
        // Two nodes that start together come one after the other
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:key))")
                .param("key", key)
                .query()
                .singleRow();
        Optional<RecordId> known = records.find(key);
        Optional<PublishedRecord> before = known.flatMap(id -> published.find(id, Reader.NETWORK));
        if (known.isPresent() && before.isEmpty()) {
            return Outcome.KEPT;
        }
        List<DocumentId> added = new ArrayList<>();
        Facts facts = switch (record.facts()) {
            case Facts.Practice practice -> complete(practice, record, before.map(PublishedRecord::facts), added);
            case Facts.Resource resource -> complete(resource, record, before.map(PublishedRecord::facts), added);
        };
        Outcome outcome = records.put(
                        key, record.kind(), record.site(), record.source(), record.visibility(), facts, record.texts())
                .outcome();
        if (outcome == Outcome.KEPT) {
            added.forEach(documents::delete);
        }
        return outcome;
    }

    private Facts complete(
            Facts.Practice practice, ContentRecord record, Optional<Facts> before, List<DocumentId> added) {
        List<Attachment> attachments = record.files().stream()
                .map(file -> new Attachment(
                        file.id(), document(file, before.map(Facts::files).orElse(List.of()), added), file.language()))
                .toList();
        List<RecordId> resources = record.resources().stream()
                .map(folder -> records.find(ContentRecord.key(folder))
                        .orElseThrow(() -> new IllegalArgumentException(folder + " was not brought in")))
                .toList();
        return new Facts.Practice(
                practice.themes(),
                practice.targetGroups(),
                practice.licence(),
                practice.contact(),
                practice.provenance(),
                practice.period(),
                practice.place(),
                practice.figures(),
                attachments,
                resources,
                practice.stops());
    }

    /** A file that changed is a new version; links to the old one go on working. */
    private Facts complete(
            Facts.Resource resource, ContentRecord record, Optional<Facts> before, List<DocumentId> added) {
        List<Version> versions = before.map(facts -> new ArrayList<>(((Facts.Resource) facts).versions()))
                .orElseGet(ArrayList::new);
        for (ContentFile file : record.files()) {
            UUID document = document(file, before.map(Facts::files).orElse(List.of()), added);
            if (versions.isEmpty() || !versions.getLast().document().equals(document)) {
                versions.add(new Version(versions.size() + 1, document, null));
            }
        }
        return new Facts.Resource(
                resource.themes(),
                resource.targetGroups(),
                resource.licence(),
                resource.contact(),
                resource.type(),
                record.files().isEmpty() ? List.of() : versions,
                resource.link(),
                resource.languages(),
                resource.rightsHolder(),
                resource.made());
    }

    /** The document that is there already when it has these bytes, so that nothing changed; a new one otherwise. */
    private UUID document(ContentFile file, List<Attachment> before, List<DocumentId> added) {
        String hash = sha256(file.path());
        String name = file.path().getFileName().toString();
        return before.stream()
                .filter(attachment -> attachment.id().equals(file.id()))
                .flatMap(attachment -> documents.find(new DocumentId(attachment.document())).stream())
                .filter(document ->
                        document.sha256().equals(hash) && document.name().equals(name))
                .map(document -> document.id().value())
                .findFirst()
                .orElseGet(() -> {
                    DocumentId id = store(file.path(), name).id();
                    added.add(id);
                    return id.value();
                });
    }

    private Document store(Path path, String name) {
        try (InputStream content = Files.newInputStream(path)) {
            return switch (documents.store(content, name, null)) {
                case Stored.Kept kept -> kept.document();
                case Stored.Empty ignored -> throw new IllegalArgumentException(path + " is empty");
                case Stored.TooLarge large ->
                    throw new IllegalArgumentException(path + " is larger than " + large.most() + " bytes");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path path) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream counted = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(path, counted);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
