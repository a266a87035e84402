package org.cites360.document.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.document.Document;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentProperties;
import org.cites360.document.Documents;
import org.cites360.document.Stored;
import org.cites360.document.store.DocumentRows;
import org.cites360.document.store.FileNames;
import org.cites360.document.store.WorkFolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Uploads of people who contribute for a centre, each their own. What has arrived stays, whatever becomes of the connection. */
@Service
public class Uploads {

    private static final Logger log = LoggerFactory.getLogger(Uploads.class);

    private final UploadRows rows;
    private final Documents documents;
    private final DocumentRows documentRows;
    private final DocumentProperties properties;
    private final CurrentPerson current;
    private final Permissions permissions;
    private final Clock clock;
    private final Path folder;
    /** Uploads to which bytes are being added in this application. */
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    Uploads(
            UploadRows rows,
            Documents documents,
            DocumentRows documentRows,
            DocumentProperties properties,
            CurrentPerson current,
            Permissions permissions,
            Clock clock,
            WorkFolder work)
            throws IOException {
        this.rows = rows;
        this.documents = documents;
        this.documentRows = documentRows;
        this.properties = properties;
        this.current = current;
        this.permissions = permissions;
        this.clock = clock;
        this.folder = work.folder("uploads");
    }

    /** What came of beginning one. */
    public sealed interface Begun {
        record Started(UUID id, Instant expires) implements Begun {}

        /** A file without a single byte. */
        record Empty() implements Begun {}

        /** @param most bytes */
        record TooLarge(long most) implements Begun {}

        /** Too much is unfinished, of this person or of everybody. */
        record NoRoom() implements Begun {}
    }

    /**
     * Where an upload stands.
     *
     * @param offset bytes that have arrived
     * @param document what it became; null while it is not finished
     */
    public record Progress(
            long offset,
            long length,
            Instant expires,
            @Nullable DocumentId document) {}

    /** What came of adding bytes. */
    public sealed interface Added {
        record Now(Progress progress) implements Added {}

        /** @param offset where it really stands */
        record WrongOffset(long offset) implements Added {}

        /** Another connection is adding bytes to it. */
        record Busy() implements Added {}

        /** More bytes than were promised. */
        record TooMuch() implements Added {}
    }

    /**
     * What an upload became.
     *
     * @param same the person's other documents with the same bytes, the newest first
     */
    public record Result(Document document, List<Document> same) {
        public Result {
            same = List.copyOf(same);
        }
    }

    /** Bytes that a file may have. */
    public long most() {
        return properties.largest();
    }

    /** Whether the person who is signed in may send files; false for a visitor. */
    public boolean allowed() {
        return current.id()
                .filter(person ->
                        !permissions.sitesWhere(person, Action.CONTRIBUTE).isEmpty())
                .isPresent();
    }

    /** @throws NotPermitted to whoever contributes for no centre */
    public Begun begin(String name, long length) {
        PersonId person = contributor();
        if (length <= 0) {
            return new Begun.Empty();
        }
        if (length > most()) {
            return new Begun.TooLarge(most());
        }
        if (rows.promised(person) + length > properties.unfinished().toBytes()
                || rows.promised(null) + length > properties.unfinishedTotal().toBytes()) {
            return new Begun.NoRoom();
        }
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        rows.add(id, person, FileNames.clean(name), length, now);
        return new Begun.Started(id, now.plus(properties.abandoned()));
    }

    /** Empty where the person has no such upload, or no longer. */
    public Optional<Progress> progress(UUID id) throws IOException {
        Optional<UploadRows.Row> row = own(id);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        // All had arrived when the application ended, but nothing had come of it yet
        if (row.get().document() == null && size(id) == row.get().length() && busy.add(id)) {
            try {
                return Optional.of(finished(row.get()));
            } finally {
                busy.remove(id);
            }
        }
        return Optional.of(progress(row.get()));
    }

    /**
     * Adds bytes. What has arrived when the connection breaks is kept.
     *
     * @param offset where the sender believes it stands
     */
    public Optional<Added> add(UUID id, long offset, InputStream content) throws IOException {
        Optional<UploadRows.Row> row = own(id);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        if (!busy.add(id)) {
            return Optional.of(new Added.Busy());
        }
        try {
            return Optional.of(add(row.get(), offset, content));
        } finally {
            busy.remove(id);
        }
    }

    private Added add(UploadRows.Row row, long offset, InputStream content) throws IOException {
        long arrived = row.document() == null ? size(row.id()) : row.length();
        if (arrived != offset) {
            return new Added.WrongOffset(arrived);
        }
        if (row.document() == null && !append(row, content)) {
            return new Added.TooMuch();
        }
        rows.touch(row.id(), clock.instant());
        boolean whole = row.document() == null && size(row.id()) == row.length();
        return new Added.Now(
                whole ? finished(row) : progress(rows.find(row.id()).orElse(row)));
    }

    /** Returns false, and keeps nothing of it, where there is more than was promised. */
    private boolean append(UploadRows.Row row, InputStream content) throws IOException {
        try (FileChannel file = FileChannel.open(file(row.id()), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long before = file.size();
            file.position(before);
            byte[] bytes = new byte[1 << 16];
            try {
                for (int read = content.read(bytes); read >= 0; read = content.read(bytes)) {
                    if (file.position() + read > row.length()) {
                        file.truncate(before);
                        return false;
                    }
                    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, read);
                    while (buffer.hasRemaining()) {
                        file.write(buffer);
                    }
                }
            } catch (IOException broken) {
                log.debug("The connection of the upload {} broke after {} bytes", row.id(), file.position());
            }
            file.force(false);
            return true;
        }
    }

    private Progress finished(UploadRows.Row row) throws IOException {
        Path file = file(row.id());
        try (InputStream content = Files.newInputStream(file)) {
            Stored stored = documents.store(content, row.name(), row.person());
            if (!(stored instanceof Stored.Kept kept)) {
                throw new IOException("The upload " + row.id() + " was not kept: " + stored);
            }
            rows.finish(row.id(), kept.document().id());
        }
        Files.deleteIfExists(file);
        return progress(rows.find(row.id()).orElseThrow());
    }

    private Progress progress(UploadRows.Row row) throws IOException {
        long arrived = row.document() == null ? size(row.id()) : row.length();
        return new Progress(arrived, row.length(), row.touched().plus(properties.abandoned()), row.document());
    }

    /** What a finished upload became; empty for one that is not finished, or somebody else's. */
    public Optional<Result> result(UUID id) {
        return own(id).map(UploadRows.Row::document)
                .flatMap(documents::find)
                .map(document -> new Result(
                        document,
                        documentRows.withBytes(document.sha256()).stream()
                                .filter(other -> !other.id().equals(document.id()))
                                .filter(other -> current.id().equals(Optional.ofNullable(other.uploader())))
                                .toList()));
    }

    /** Whether the person who is signed in brought this document; false for a visitor. */
    public boolean isOwn(DocumentId id) {
        Optional<PersonId> person = current.id();
        return person.isPresent() && person.equals(documents.find(id).map(Document::uploader));
    }

    /** Gives an unfinished upload up. Returns false where the person has none of this name. */
    public boolean cancel(UUID id) throws IOException {
        Optional<UploadRows.Row> row = own(id);
        if (row.isEmpty() || !busy.add(id)) {
            return false;
        }
        try {
            rows.remove(id);
            Files.deleteIfExists(file(id));
            return true;
        } finally {
            busy.remove(id);
        }
    }

    /** Removes what nobody has gone on with. For the job. */
    int removeAbandoned() throws IOException {
        List<UUID> abandoned = rows.untouchedSince(clock.instant().minus(properties.abandoned()));
        for (UUID id : abandoned) {
            if (busy.add(id)) {
                try {
                    rows.remove(id);
                    Files.deleteIfExists(file(id));
                } finally {
                    busy.remove(id);
                }
            }
        }
        return abandoned.size();
    }

    private Optional<UploadRows.Row> own(UUID id) {
        PersonId person = contributor();
        return rows.find(id).filter(row -> row.person().equals(person));
    }

    private PersonId contributor() {
        PersonId person = current.require();
        if (permissions.sitesWhere(person, Action.CONTRIBUTE).isEmpty()) {
            throw new NotPermitted(person + " contributes for no centre");
        }
        return person;
    }

    private Path file(UUID id) {
        return folder.resolve(id.toString());
    }

    private long size(UUID id) throws IOException {
        Path file = file(id);
        return Files.exists(file) ? Files.size(file) : 0;
    }
}
