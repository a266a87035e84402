package org.cites360.document.upload;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.cites360.document.DocumentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of uploads. How much of one has arrived is the length of its file. */
@Repository
class UploadRows {

    private final JdbcClient jdbc;

    UploadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param document what it became; null while it is not finished */
    record Row(
            UUID id,
            PersonId person,
            String name,
            long length,
            Instant touched,
            @Nullable DocumentId document) {}

    void add(UUID id, PersonId person, String name, long length, Instant now) {
        jdbc.sql("""
                        insert into document_upload (id, person, name, length, created_at, touched_at)
                        values (:id, :person, :name, :length, :now, :now)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("name", name)
                .param("length", length)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select * from document_upload where id = :id")
                .param("id", id)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getLong("length"),
                        row.getTimestamp("touched_at").toInstant(),
                        row.getObject("document", UUID.class) == null
                                ? null
                                : new DocumentId(row.getObject("document", UUID.class))))
                .optional();
    }

    /** Bytes that the unfinished uploads will have when they are whole: of one person, or of everybody when null. */
    long promised(@Nullable PersonId person) {
        return jdbc.sql("""
                        select coalesce(sum(length), 0) from document_upload
                        where document is null and (:person::uuid is null or person = :person)
                        """)
                .param("person", person == null ? null : person.value())
                .query(Long.class)
                .single();
    }

    void touch(UUID id, Instant now) {
        jdbc.sql("update document_upload set touched_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void finish(UUID id, DocumentId document) {
        jdbc.sql("update document_upload set document = :document where id = :id")
                .param("document", document.value())
                .param("id", id)
                .update();
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from document_upload where id = :id")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Those that nobody has gone on with since then, finished or not. */
    List<UUID> untouchedSince(Instant limit) {
        return jdbc.sql("select id from document_upload where touched_at < :limit")
                .param("limit", Timestamp.from(limit))
                .query(UUID.class)
                .list();
    }
}
