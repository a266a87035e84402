package org.cites360.document.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.cites360.document.Document;
import org.cites360.document.DocumentFlag;
import org.cites360.document.DocumentId;
import org.cites360.document.DocumentProblem;
import org.cites360.document.DocumentState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of documents, each with what is known of its bytes. */
@Repository
public class DocumentRows {

    private static final String SELECT = """
            select document.*, blob.size, blob.state, blob.problem, blob.scan, blob.type, blob.title, blob.language,
                blob.pages, blob.flags, blob.preview, blob.intact
            from document join document_blob blob on blob.sha256 = document.sha256
            """;

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DocumentId id, String sha256, String name, @Nullable PersonId uploader, Instant now) {
        jdbc.sql("""
                        insert into document (id, sha256, name, uploader, created_at)
                        values (:id, :sha256, :name, :uploader, :now)
                        """)
                .param("id", id.value())
                .param("sha256", sha256)
                .param("name", name)
                .param("uploader", uploader == null ? null : uploader.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    public Optional<Document> find(DocumentId id) {
        return find(List.of(id)).stream().findFirst();
    }

    List<Document> find(Collection<DocumentId> ids) {
        return jdbc.sql(SELECT + " where document.id = any(:ids)")
                .param("ids", ids.stream().map(DocumentId::value).toArray(UUID[]::new))
                .query((row, number) -> row(row))
                .list();
    }

    public List<Document> withBytes(String sha256) {
        return jdbc.sql(SELECT + " where document.sha256 = :sha256 order by document.created_at desc, document.id")
                .param("sha256", sha256)
                .query((row, number) -> row(row))
                .list();
    }

    public List<Document> uploadedBy(PersonId person, int offset, int limit) {
        return jdbc.sql(SELECT + """
                         where document.uploader = :person
                        order by document.created_at desc, document.id offset :offset limit :limit
                        """)
                .param("person", person.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    public int countUploadedBy(PersonId person) {
        return jdbc.sql("select count(*) from document where uploader = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** Those whose bytes are no longer what was stored, the newest first. */
    public List<Document> altered(int limit) {
        return jdbc.sql(SELECT + " where not blob.intact order by document.created_at desc, document.id limit :limit")
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    /** The hash of the bytes of the document that was removed; empty where there was none. */
    Optional<String> remove(DocumentId id) {
        return jdbc.sql("delete from document where id = :id returning sha256")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    private static Document row(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        DocumentState state = DocumentState.valueOf(row.getString("state"));
        NamedType type = NamedType.of(row.getString("type"), row.getString("name"));
        int pages = row.getInt("pages");
        boolean paged = !row.wasNull();
        UUID uploader = row.getObject("uploader", UUID.class);
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("size"),
                type.type(),
                state,
                problem == null ? null : DocumentProblem.valueOf(problem),
                flags(row, state, type),
                row.getString("title"),
                row.getString("language"),
                paged ? pages : null,
                row.getBoolean("preview"),
                uploader == null ? null : new PersonId(uploader),
                row.getTimestamp("created_at").toInstant());
    }

    private static Set<DocumentFlag> flags(ResultSet row, DocumentState state, NamedType type) throws SQLException {
        Set<DocumentFlag> flags = EnumSet.noneOf(DocumentFlag.class);
        Arrays.stream((String[]) row.getArray("flags").getArray())
                .map(DocumentFlag::valueOf)
                .forEach(flags::add);
        if (row.getString("scan").equals("OFF")) {
            flags.add(DocumentFlag.NOT_SCANNED);
        }
        if (!row.getBoolean("intact")) {
            flags.add(DocumentFlag.ALTERED);
        }
        if (type.mismatch() && state == DocumentState.READY) {
            flags.add(DocumentFlag.NAME_MISMATCH);
        }
        return flags;
    }
}
