package org.cites360.mail.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.Language;
import org.cites360.mail.Mail;
import org.cites360.mail.MailProblem;
import org.cites360.mail.MailState;
import org.cites360.mail.MailState.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of mails. */
@Repository
class MailTable {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MailTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A mail with where it stands. */
    record Row(UUID id, Mail mail, Instant created, MailState state) {}

    void add(UUID id, Mail mail, Kind kind, Instant now) {
        jdbc.sql("""
                        insert into mail (id, recipient, language, template, details, state, next_try, created_at)
                        values (:id, :to, :language, :template, :details::jsonb, :state, :next, :now)
                        """)
                .param("id", id)
                .param("to", mail.to())
                .param("language", mail.language().tag())
                .param("template", mail.template())
                .param("details", json.writeValueAsString(mail.values()))
                .param("state", kind.name())
                .param("next", kind == Kind.WAITING ? timestamp(now) : null)
                .param("now", timestamp(now))
                .update();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select * from mail where id = :id")
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    List<Row> newest(@Nullable Kind kind, int offset, int limit) {
        return jdbc.sql("""
                        select * from mail where :kind::text is null or state = :kind
                        order by created_at desc, id offset :offset limit :limit
                        """)
                .param("kind", kind == null ? null : kind.name())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        jdbc.sql("select state, count(*) from mail group by state").query(row -> {
            counts.put(Kind.valueOf(row.getString(1)), row.getInt(2));
        });
        return counts;
    }

    /** Once it is sent nobody needs its one-time link or code any more. */
    void sent(UUID id, Instant now) {
        jdbc.sql("""
                        update mail set state = 'SENT', attempts = attempts + 1, details = details - '{link,code}'::text[],
                            next_try = null, problem = null, problem_answer = null, ended_at = :now
                        where id = :id
                        """).param("id", id).param("now", timestamp(now)).update();
    }

    void waits(UUID id, MailProblem problem, Instant next) {
        failedAttempt(id, Kind.WAITING, problem, next, null);
    }

    void failed(UUID id, MailProblem problem, Instant now) {
        failedAttempt(id, Kind.FAILED, problem, null, now);
    }

    private void failedAttempt(
            UUID id, Kind kind, MailProblem problem, @Nullable Instant next, @Nullable Instant ended) {
        jdbc.sql("""
                        update mail set state = :state, attempts = attempts + 1, next_try = :next, ended_at = :ended,
                            problem = :problem, problem_answer = :answer
                        where id = :id
                        """)
                .param("id", id)
                .param("state", kind.name())
                .param("next", timestamp(next))
                .param("ended", timestamp(ended))
                .param("problem", problem.kind().name())
                .param("answer", problem.answer())
                .update();
    }

    void kept(UUID id) {
        jdbc.sql("update mail set state = 'KEPT', next_try = null where id = :id")
                .param("id", id)
                .update();
    }

    /** @return false when it has been sent, or is not there any more */
    boolean again(UUID id, Instant now) {
        return jdbc.sql("""
                        update mail set state = 'WAITING', attempts = 0, next_try = :now, ended_at = null
                        where id = :id and state <> 'SENT'
                        """).param("id", id).param("now", timestamp(now)).update() == 1;
    }

    void remove(UUID id) {
        jdbc.sql("delete from mail where id = :id").param("id", id).update();
    }

    int removeCreatedBefore(Instant time) {
        return jdbc.sql("delete from mail where created_at < :time")
                .param("time", timestamp(time))
                .update();
    }

    private Row row(ResultSet row) throws SQLException {
        Mail mail = new Mail(
                row.getString("recipient"),
                Language.of(row.getString("language")).orElse(Language.FR),
                row.getString("template"),
                json.readValue(row.getString("details"), DETAILS));
        return new Row(row.getObject("id", UUID.class), mail, instant(row, "created_at"), state(row));
    }

    private static MailState state(ResultSet row) throws SQLException {
        String kind = row.getString("problem");
        MailProblem problem =
                kind == null ? null : new MailProblem(MailProblem.Kind.valueOf(kind), row.getString("problem_answer"));
        return switch (Kind.valueOf(row.getString("state"))) {
            case WAITING -> new MailState.Waiting(instant(row, "next_try"), row.getInt("attempts"), problem);
            case SENT -> new MailState.Sent(instant(row, "ended_at"));
            case FAILED ->
                new MailState.Failed(
                        instant(row, "ended_at"),
                        row.getInt("attempts"),
                        problem == null ? new MailProblem(MailProblem.Kind.OTHER, null) : problem);
            case KEPT -> new MailState.Kept();
        };
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
