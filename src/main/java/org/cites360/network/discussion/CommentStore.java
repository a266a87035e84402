package org.cites360.network.discussion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments as the database keeps them, whoever may read or change them. */
@Component
class CommentStore {

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param body with mentions by id; null once it was withdrawn */
    record Row(
            UUID id,
            RecordId record,
            @Nullable UUID parent,
            PersonId author,
            @Nullable String site,
            TextLanguage language,
            @Nullable String body,
            Instant at,
            @Nullable Instant edited,
            boolean hidden,
            @Nullable String hiddenReason) {}

    /** @param until when it was replaced */
    record Version(TextLanguage language, String body, Instant until) {}

    Optional<Row> find(UUID id) {
        return jdbc.sql("select * from network_comment where id = :id")
                .param("id", id)
                .query((row, index) -> row(row))
                .optional();
    }

    /** Keeps two who change one comment apart. */
    Optional<Row> lock(UUID id) {
        return jdbc.sql("select * from network_comment where id = :id for update")
                .param("id", id)
                .query((row, index) -> row(row))
                .optional();
    }

    List<Row> roots(RecordId record, int offset, int limit) {
        return jdbc.sql("""
                        select * from network_comment where record = :record and parent is null
                        order by created_at, id offset :offset limit :limit
                        """)
                .param("record", record.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, index) -> row(row))
                .list();
    }

    List<Row> answers(Collection<UUID> parents) {
        if (parents.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from network_comment where parent in (:parents) order by created_at, id")
                .param("parents", parents)
                .query((row, index) -> row(row))
                .list();
    }

    int countRoots(RecordId record) {
        return jdbc.sql("select count(*) from network_comment where record = :record and parent is null")
                .param("record", record.value())
                .query(Integer.class)
                .single();
    }

    int count(RecordId record) {
        return jdbc.sql(
                        "select count(*) from network_comment where record = :record and withdrawn_at is null and hidden_at is null")
                .param("record", record.value())
                .query(Integer.class)
                .single();
    }

    /** How many comments that answer none stand before this one. */
    int before(Row root) {
        return jdbc.sql("""
                        select count(*) from network_comment
                        where record = :record and parent is null and (created_at, id) < (:at, :id)
                        """)
                .param("record", root.record().value())
                .param("at", Timestamp.from(root.at()))
                .param("id", root.id())
                .query(Integer.class)
                .single();
    }

    void add(Row row) {
        jdbc.sql("""
                        insert into network_comment (id, record, parent, author, site, language, body, created_at)
                        values (:id, :record, :parent, :author, :site, :language, :body, :at)
                        """)
                .param("id", row.id())
                .param("record", row.record().value())
                .param("parent", row.parent())
                .param("author", row.author().value())
                .param("site", row.site())
                .param("language", row.language().tag())
                .param("body", row.body())
                .param("at", Timestamp.from(row.at()))
                .update();
    }

    /** What it said before is kept. */
    void change(Row before, TextLanguage language, String body, Instant now) {
        jdbc.sql("""
                        insert into network_comment_version (comment, number, language, body, until)
                        select id, (select count(*) + 1 from network_comment_version where comment = id), language, body, :now
                        from network_comment where id = :id
                        """).param("id", before.id()).param("now", Timestamp.from(now)).update();
        jdbc.sql("update network_comment set language = :language, body = :body, edited_at = :now where id = :id")
                .param("id", before.id())
                .param("language", language.tag())
                .param("body", body)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Version> versions(UUID comment) {
        return jdbc.sql("select * from network_comment_version where comment = :comment order by number")
                .param("comment", comment)
                .query((row, index) -> new Version(
                        TextLanguage.of(row.getString("language")).orElseThrow(),
                        row.getString("body"),
                        row.getTimestamp("until").toInstant()))
                .list();
    }

    /** Its place stays; what it said, now and before, does not. */
    void withdraw(UUID comment, Instant now) {
        jdbc.sql("update network_comment set body = null, withdrawn_at = :now where id = :id")
                .param("id", comment)
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("delete from network_comment_version where comment = :id")
                .param("id", comment)
                .update();
        jdbc.sql("delete from network_comment_mention where comment = :id")
                .param("id", comment)
                .update();
    }

    void hide(UUID comment, PersonId by, String reason, Instant now) {
        jdbc.sql("update network_comment set hidden_at = :now, hidden_by = :by, hidden_reason = :reason where id = :id")
                .param("id", comment)
                .param("by", by.value())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    void restore(UUID comment) {
        jdbc.sql("update network_comment set hidden_at = null, hidden_by = null, hidden_reason = null where id = :id")
                .param("id", comment)
                .update();
    }

    int written(PersonId author, Instant since) {
        return jdbc.sql("select count(*) from network_comment where author = :author and created_at > :since")
                .param("author", author.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    int mentioned(PersonId by, Instant since) {
        return jdbc.sql("select count(*) from network_comment_mention where by = :by and at > :since")
                .param("by", by.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** @return false for somebody whom this comment named before */
    boolean mention(UUID comment, PersonId person, PersonId by, Instant now) {
        return jdbc.sql("""
                        insert into network_comment_mention (comment, person, by, at) values (:comment, :person, :by, :now)
                        on conflict do nothing
                        """)
                        .param("comment", comment)
                        .param("person", person.value())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Who spoke in a thread, or under the whole record where {@code root} is null; the latest first, at most fifty. */
    List<PersonId> participants(RecordId record, @Nullable UUID root) {
        return jdbc.sql("""
                        select author from network_comment
                        where record = :record and (:root::uuid is null or id = :root or parent = :root)
                            and withdrawn_at is null and hidden_at is null
                        group by author order by max(created_at) desc limit 50
                        """)
                .param("record", record.value())
                .param("root", root)
                .query((row, index) -> new PersonId(row.getObject("author", UUID.class)))
                .list();
    }

    /** Everything somebody said and did not take back. */
    List<Row> of(PersonId author) {
        return jdbc.sql(
                        "select * from network_comment where author = :author and body is not null order by created_at, id")
                .param("author", author.value())
                .query((row, index) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp edited = row.getTimestamp("edited_at");
        return new Row(
                row.getObject("id", UUID.class),
                new RecordId(row.getObject("record", UUID.class)),
                row.getObject("parent", UUID.class),
                new PersonId(row.getObject("author", UUID.class)),
                row.getString("site"),
                TextLanguage.of(row.getString("language")).orElseThrow(),
                row.getString("body"),
                row.getTimestamp("created_at").toInstant(),
                edited == null ? null : edited.toInstant(),
                row.getTimestamp("hidden_at") != null,
                row.getString("hidden_reason"));
    }

    static Set<PersonId> people(Collection<Row> rows) {
        Set<PersonId> people = new LinkedHashSet<>();
        for (Row row : rows) {
            people.add(row.author());
            if (row.body() != null) {
                people.addAll(Mentions.in(row.body()));
            }
        }
        return people;
    }
}
