package org.cites360.notice.bell;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.cites360.notice.Channel;
import org.cites360.notice.Notice;
import org.cites360.notice.NoticeKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of notices and of the channels people chose. */
@Repository
class NoticeTable {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    NoticeTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(PersonId person, Notice notice) {
        jdbc.sql("""
                        insert into notice (id, person, kind, site, link, details, created_at)
                        values (:id, :person, :kind, :site, :link, :details::jsonb, :now)
                        """)
                .param("id", notice.id())
                .param("person", person.value())
                .param("kind", notice.kind().name())
                .param("site", notice.site())
                .param("link", notice.link())
                .param("details", json.writeValueAsString(notice.values()))
                .param("now", Timestamp.from(notice.created()))
                .update();
    }

    int count(PersonId person) {
        return jdbc.sql("select count(*) from notice where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    int unread(PersonId person) {
        return jdbc.sql("select count(*) from notice where person = :person and read_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    List<Notice> newest(PersonId person, int offset, int limit) {
        return jdbc.sql("""
                        select * from notice where person = :person
                        order by created_at desc, id offset :offset limit :limit
                        """)
                .param("person", person.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> notice(row))
                .list();
    }

    void read(PersonId person, UUID id, Instant now) {
        jdbc.sql("update notice set read_at = :now where id = :id and person = :person and read_at is null")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("person", person.value())
                .update();
    }

    void readAll(PersonId person, Instant now) {
        jdbc.sql("update notice set read_at = :now where person = :person and read_at is null")
                .param("now", Timestamp.from(now))
                .param("person", person.value())
                .update();
    }

    /** The bell rings until it is switched off; a mail comes once it is wanted, or of some kinds until it is not. */
    Set<Channel> channels(PersonId person, NoticeKind kind) {
        Set<Channel> on = kind.isMailedAtFirst() ? EnumSet.allOf(Channel.class) : EnumSet.of(Channel.BELL);
        jdbc.sql("select channel, enabled from notice_channel where person = :person and kind = :kind")
                .param("person", person.value())
                .param("kind", kind.name())
                .query(row -> {
                    Channel channel = Channel.valueOf(row.getString("channel"));
                    if (row.getBoolean("enabled")) {
                        on.add(channel);
                    } else {
                        on.remove(channel);
                    }
                });
        return on;
    }

    void choose(PersonId person, NoticeKind kind, Channel channel, boolean on) {
        jdbc.sql("""
                        insert into notice_channel (person, kind, channel, enabled) values (:person, :kind, :channel, :on)
                        on conflict (person, kind, channel) do update set enabled = excluded.enabled
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .param("channel", channel.name())
                .param("on", on)
                .update();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from notice where person = :person")
                .param("person", person.value())
                .update();
        jdbc.sql("delete from notice_channel where person = :person")
                .param("person", person.value())
                .update();
    }

    int removeCreatedBefore(Instant time) {
        return jdbc.sql("delete from notice where created_at < :time")
                .param("time", Timestamp.from(time))
                .update();
    }

    private Notice notice(ResultSet row) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new Notice(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("site"),
                row.getString("link"),
                json.readValue(row.getString("details"), DETAILS),
                row.getTimestamp("created_at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
