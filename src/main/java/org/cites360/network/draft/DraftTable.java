package org.cites360.network.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the working copies. */
@Repository
class DraftTable {

    /** Where the facts stand among the languages. */
    private static final String FACTS = "";

    private static final String SELECT = """
            select d.*, t.language, t.state, t.version, t.based_on, t.changed_by, t.changed_at, t.submitted_by,
                   exists (select from network_record r where r.id = d.id and r.edition is not null) as published
            from network_draft d join network_draft_text t on t.record = d.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose record it is, and in which language it is written first. */
    record Head(RecordId id, RecordKind kind, String site, TextLanguage source) {}

    Optional<Head> head(RecordId id) {
        return head("network_draft", id);
    }

    /** The same of what is, or was, published. */
    Optional<Head> publishedHead(RecordId id) {
        return head("network_record", id);
    }

    private Optional<Head> head(String table, RecordId id) {
        return jdbc.sql("select kind, site, source_language from " + table + " where id = :id")
                .param("id", id.value())
                .query((row, index) -> new Head(
                        id,
                        RecordKind.valueOf(row.getString("kind")),
                        row.getString("site"),
                        TextLanguage.of(row.getString("source_language")).orElseThrow()))
                .optional();
    }

    void create(Head head, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into network_draft (id, kind, site, source_language, created_by, created_at)
                        values (:id, :kind, :site, :source, :by, :now) on conflict (id) do nothing
                        """)
                .param("id", head.id().value())
                .param("kind", head.kind().name())
                .param("site", head.site())
                .param("source", head.source().tag())
                .param("by", value(by))
                .param("now", now())
                .update();
    }

    void createText(
            RecordId id, TextLanguage language, TextState state, @Nullable Integer basedOn, @Nullable PersonId by) {
        jdbc.sql("""
                        insert into network_draft_text (record, language, state, version, based_on, changed_by, changed_at)
                        values (:id, :language, :state, 1, :basedOn, :by, :now) on conflict (record, language) do nothing
                        """)
                .param("id", id.value())
                .param("language", language.tag())
                .param("state", state.name())
                .param("basedOn", basedOn)
                .param("by", value(by))
                .param("now", now())
                .update();
    }

    Optional<Draft> find(RecordId id, TextLanguage language) {
        return find(id, language, "");
    }

    /** The same, and nobody else changes it before this transaction has ended. */
    Optional<Draft> lock(RecordId id, TextLanguage language) {
        return find(id, language, " for update of t");
    }

    private Optional<Draft> find(RecordId id, TextLanguage language, String lock) {
        return jdbc.sql(SELECT + " where d.id = :id and t.language = :language" + lock)
                .param("id", id.value())
                .param("language", language.tag())
                .query((row, index) -> draft(row))
                .optional();
    }

    private Draft draft(ResultSet row) throws SQLException {
        RecordId id = new RecordId(row.getObject("id", UUID.class));
        String language = row.getString("language");
        return new Draft(
                id,
                RecordKind.valueOf(row.getString("kind")),
                row.getString("site"),
                TextLanguage.of(row.getString("source_language")).orElseThrow(),
                TextLanguage.of(language).orElseThrow(),
                TextState.valueOf(row.getString("state")),
                values(id, FACTS),
                values(id, language),
                comments(id, language),
                row.getInt("version"),
                person(row, "changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                person(row, "submitted_by"),
                row.getBoolean("published"));
    }

    private Map<String, Draft.Value> values(RecordId id, String language) {
        Map<String, Draft.Value> values = new HashMap<>();
        jdbc.sql("select * from network_draft_value where record = :id and language = :language")
                .param("id", id.value())
                .param("language", language)
                .query(row -> {
                    values.put(
                            row.getString("field"),
                            new Draft.Value(
                                    row.getString("value"),
                                    row.getInt("version"),
                                    person(row, "changed_by"),
                                    row.getTimestamp("changed_at").toInstant()));
                });
        return values;
    }

    private Map<String, String> comments(RecordId id, String language) {
        Map<String, String> comments = new HashMap<>();
        jdbc.sql("select field, comment from network_draft_comment where record = :id and language = :language")
                .param("id", id.value())
                .param("language", language)
                .query(row -> {
                    comments.put(row.getString("field"), row.getString("comment"));
                });
        return comments;
    }

    /** The edition that a text was copied from; null where it was never published. */
    @Nullable
    Integer basedOn(RecordId id, TextLanguage language) {
        return jdbc.sql("select based_on from network_draft_text where record = :id and language = :language")
                .param("id", id.value())
                .param("language", language.tag())
                .query((row, index) -> Optional.ofNullable(row.getObject("based_on", Integer.class)))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }

    /** Writes a field of the facts, where the language is null, or of a text. @return its new version */
    int put(RecordId id, @Nullable TextLanguage language, String field, String value, @Nullable PersonId by) {
        return jdbc.sql("""
                        insert into network_draft_value (record, language, field, value, version, changed_by, changed_at)
                        values (:id, :language, :field, :value, 1, :by, :now)
                        on conflict (record, language, field) do update set value = excluded.value,
                            version = network_draft_value.version + 1, changed_by = excluded.changed_by,
                            changed_at = excluded.changed_at
                        returning version
                        """)
                .param("id", id.value())
                .param("language", language == null ? FACTS : language.tag())
                .param("field", field)
                .param("value", value)
                .param("by", value(by))
                .param("now", now())
                .query(Integer.class)
                .single();
    }

    void clear(RecordId id, @Nullable TextLanguage language) {
        jdbc.sql("delete from network_draft_value where record = :id and language = :language")
                .param("id", id.value())
                .param("language", language == null ? FACTS : language.tag())
                .update();
    }

    /** Something of it was changed. */
    void touch(RecordId id, TextLanguage language, TextState state, PersonId by) {
        jdbc.sql("""
                        update network_draft_text set state = :state, version = version + 1, changed_by = :by, changed_at = :now
                        where record = :id and language = :language
                        """)
                .param("id", id.value())
                .param("language", language.tag())
                .param("state", state.name())
                .param("by", by.value())
                .param("now", now())
                .update();
    }

    void submitted(RecordId id, TextLanguage language, PersonId by) {
        jdbc.sql("""
                        update network_draft_text set state = 'SUBMITTED', submitted_by = :by, submitted_at = :now
                        where record = :id and language = :language
                        """)
                .param("id", id.value())
                .param("language", language.tag())
                .param("by", by.value())
                .param("now", now())
                .update();
        forgetComments(id, language);
    }

    void setState(RecordId id, TextLanguage language, TextState state, @Nullable Integer basedOn) {
        jdbc.sql("""
                        update network_draft_text set state = :state, based_on = coalesce(:basedOn, based_on)
                        where record = :id and language = :language
                        """)
                .param("id", id.value())
                .param("language", language.tag())
                .param("state", state.name())
                .param("basedOn", basedOn)
                .update();
    }

    void comment(RecordId id, TextLanguage language, String field, String comment, PersonId by) {
        jdbc.sql("""
                        insert into network_draft_comment (record, language, field, comment, by, at)
                        values (:id, :language, :field, :comment, :by, :now)
                        """)
                .param("id", id.value())
                .param("language", language.tag())
                .param("field", field)
                .param("comment", comment)
                .param("by", by.value())
                .param("now", now())
                .update();
    }

    void forgetComments(RecordId id, TextLanguage language) {
        jdbc.sql("delete from network_draft_comment where record = :id and language = :language")
                .param("id", id.value())
                .param("language", language.tag())
                .update();
    }

    /** The text of one language alone; the facts stay with the record. */
    void deleteText(RecordId id, TextLanguage language) {
        clear(id, language);
        jdbc.sql("delete from network_draft_text where record = :id and language = :language")
                .param("id", id.value())
                .param("language", language.tag())
                .update();
    }

    void delete(RecordId id) {
        jdbc.sql("delete from network_draft where id = :id")
                .param("id", id.value())
                .update();
    }

    private Timestamp now() {
        Instant now = clock.instant();
        return Timestamp.from(now);
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
