package org.cites360.network.follow;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what people follow and of their digests. */
@Repository
class FollowStore {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 24;

    private final JdbcClient jdbc;

    FollowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param toldUntil what was published before was told */
    record Digest(PersonId person, Rhythm rhythm, Instant toldUntil, String leaveKey) {}

    /** In the order in which they were followed; what nobody knows any more is left out. */
    List<Subject> subjects(PersonId person) {
        return jdbc
                .sql("select kind, value from network_follow where person = :person order by kind, at, value")
                .param("person", person.value())
                .query((row, index) -> Subject.of(Subject.Kind.valueOf(row.getString("kind")), row.getString("value")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    boolean has(PersonId person, Subject subject) {
        return jdbc.sql(
                        "select exists (select from network_follow where person = :person and kind = :kind and value = :value)")
                .param("person", person.value())
                .param("kind", subject.kind().name())
                .param("value", subject.value())
                .query(Boolean.class)
                .single();
    }

    void add(PersonId person, Subject subject, Instant now) {
        jdbc.sql("""
                        insert into network_follow (person, kind, value, at) values (:person, :kind, :value, :now)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("kind", subject.kind().name())
                .param("value", subject.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(PersonId person, Subject subject) {
        jdbc.sql("delete from network_follow where person = :person and kind = :kind and value = :value")
                .param("person", person.value())
                .param("kind", subject.kind().name())
                .param("value", subject.value())
                .update();
    }

    Optional<Digest> digest(PersonId person) {
        return jdbc.sql("select * from network_digest where person = :person")
                .param("person", person.value())
                .query((row, index) -> digest(row))
                .optional();
    }

    Optional<Digest> digest(String leaveKey) {
        return jdbc.sql("select * from network_digest where leave_key = :key")
                .param("key", leaveKey)
                .query((row, index) -> digest(row))
                .optional();
    }

    /** Whoever had none hears of what is published from now on. */
    void choose(PersonId person, Rhythm rhythm, Instant now) {
        jdbc.sql("""
                        insert into network_digest as old (person, rhythm, told_until, next_at, leave_key)
                        values (:person, :rhythm, :now, :next, :key)
                        on conflict (person) do update set rhythm = excluded.rhythm, next_at = excluded.next_at,
                            told_until = case when old.rhythm = 'NONE' then excluded.told_until else old.told_until end
                        """)
                .param("person", person.value())
                .param("rhythm", rhythm.name())
                .param("now", Timestamp.from(now))
                .param("next", timestamp(rhythm.next(now).orElse(null)))
                .param("key", key())
                .update();
    }

    /** Those that are due, the longest due first, for the caller's transaction alone. */
    List<Digest> takeDue(Instant now, int limit) {
        return jdbc.sql("""
                        select * from network_digest where next_at <= :now order by next_at, person limit :limit
                        for update skip locked
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query((row, index) -> digest(row))
                .list();
    }

    void told(PersonId person, Instant until, @Nullable Instant next) {
        jdbc.sql("update network_digest set told_until = :until, next_at = :next where person = :person")
                .param("person", person.value())
                .param("until", Timestamp.from(until))
                .param("next", timestamp(next))
                .update();
    }

    void forget(PersonId person) {
        for (String table : new String[] {"network_follow", "network_digest"}) {
            jdbc.sql("delete from " + table + " where person = :person")
                    .param("person", person.value())
                    .update();
        }
    }

    private static Digest digest(ResultSet row) throws SQLException {
        return new Digest(
                new PersonId(row.getObject("person", UUID.class)),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getTimestamp("told_until").toInstant(),
                row.getString("leave_key"));
    }

    private static String key() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
