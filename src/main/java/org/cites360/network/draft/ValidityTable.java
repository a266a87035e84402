package org.cites360.network.draft;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.cites360.network.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when records are believed to be valid. */
@Repository
class ValidityTable {

    /** From the publication, or from the last time that somebody said so. */
    static final Period AS_LONG_AS_NOTHING_ELSE_IS_SAID = Period.ofYears(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    ValidityTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** @param reviewOn null for the usual time */
    void published(RecordId id, @Nullable LocalDate reviewOn) {
        LocalDate date = reviewOn == null ? today().plus(AS_LONG_AS_NOTHING_ELSE_IS_SAID) : reviewOn;
        jdbc.sql("""
                        insert into network_validity (record, review_on) values (:id, :date)
                        on conflict (record) do update set review_on = excluded.review_on, reminded_at = null
                        """).param("id", id.value()).param("date", Date.valueOf(date)).update();
    }

    void confirmed(RecordId id, PersonId by) {
        published(id, null);
        jdbc.sql("update network_validity set confirmed_by = :by, confirmed_at = :now where record = :id")
                .param("id", id.value())
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<StillValid.Validity> find(RecordId id) {
        return jdbc.sql("select * from network_validity where record = :id")
                .param("id", id.value())
                .query((row, index) -> {
                    LocalDate reviewOn = row.getDate("review_on").toLocalDate();
                    Timestamp confirmed = row.getTimestamp("confirmed_at");
                    return new StillValid.Validity(
                            reviewOn, !reviewOn.isAfter(today()), confirmed == null ? null : confirmed.toInstant());
                })
                .optional();
    }

    /** The published records whose date has come and about which nobody was reminded; each is taken by one node alone. */
    List<RecordId> takeDue(int most) {
        return jdbc
                .sql("""
                        update network_validity set reminded_at = :now where record in (
                            select v.record from network_validity v join network_record r on r.id = v.record
                            where v.review_on <= :today and v.reminded_at is null
                                and r.edition is not null and r.withdrawn_at is null
                            order by v.review_on limit :most for update of v skip locked)
                        returning record
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("today", Date.valueOf(today()))
                .param("most", most)
                .query(UUID.class)
                .list()
                .stream()
                .map(RecordId::new)
                .toList();
    }
}
