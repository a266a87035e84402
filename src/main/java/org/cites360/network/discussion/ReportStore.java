package org.cites360.network.discussion;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments that members found wrong. */
@Component
class ReportStore {

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Reason(String text, Instant at) {}

    /** A second report of the same person replaces the first. */
    void add(UUID comment, PersonId reporter, String reason, Instant now) {
        jdbc.sql("""
                        insert into network_comment_report (comment, reporter, reason, at)
                        values (:comment, :reporter, :reason, :now)
                        on conflict (comment, reporter) do update set reason = excluded.reason, at = excluded.at,
                            settled_at = null
                        """)
                .param("comment", comment)
                .param("reporter", reporter.value())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    int reported(PersonId reporter, Instant since) {
        return jdbc.sql("select count(*) from network_comment_report where reporter = :reporter and at > :since")
                .param("reporter", reporter.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** @return false when nothing was open about it */
    boolean settle(UUID comment, Instant now) {
        return jdbc.sql(
                                "update network_comment_report set settled_at = :now where comment = :comment and settled_at is null")
                        .param("comment", comment)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    boolean isOpen(UUID comment) {
        return jdbc.sql(
                        "select exists (select from network_comment_report where comment = :comment and settled_at is null)")
                .param("comment", comment)
                .query(Boolean.class)
                .single();
    }

    /** The comments about which something is open, the longest waiting first. */
    List<UUID> open(int offset, int limit) {
        return jdbc.sql("""
                        select comment from network_comment_report where settled_at is null
                        group by comment order by min(at), comment offset :offset limit :limit
                        """)
                .param("offset", offset)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    int countOpen() {
        return jdbc.sql("select count(distinct comment) from network_comment_report where settled_at is null")
                .query(Integer.class)
                .single();
    }

    List<Reason> reasons(UUID comment) {
        return jdbc.sql(
                        "select reason, at from network_comment_report where comment = :comment and settled_at is null order by at")
                .param("comment", comment)
                .query((row, index) -> new Reason(
                        row.getString("reason"), row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Who reported is forgotten with their account; that it was reported is not. */
    void forget(PersonId reporter) {
        jdbc.sql("update network_comment_report set reporter = gen_random_uuid() where reporter = :reporter")
                .param("reporter", reporter.value())
                .update();
    }
}
