package org.cites360.network.record;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.permission.PersonId;
import org.cites360.network.Facts;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.RecordPublished;
import org.cites360.network.RecordText;
import org.cites360.network.RecordWithdrawn;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what is published. Whoever calls has asked whether that may be: this knows no people's rights. Every method joins the
 * caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Editions {

    private final JdbcClient jdbc;
    private final RecordJson json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Editions(JdbcClient jdbc, RecordJson json, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** What is published together. @param texts among them that of the record's source language */
    public record Content(Visibility visibility, Facts facts, Map<TextLanguage, RecordText> texts) {}

    /** @param by null for what the product itself brought @param at when */
    public record Edition(
            int number, Content content, @Nullable PersonId by, Instant at) {}

    /**
     * Makes a place for a record, of which nothing is published yet.
     *
     * @param title from which its address is made; a number tells it from another of the same title
     * @return its slug
     */
    public String create(
            RecordId id, RecordKind kind, String site, TextLanguage source, String title, @Nullable PersonId by) {
        String slug = Slugs.free(title, candidate -> taken(kind, candidate));
        jdbc.sql("""
                        insert into network_record (id, kind, slug, site, source_language, created_by, created_at)
                        values (:id, :kind, :slug, :site, :source, :by, :now)
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("slug", slug)
                .param("site", site)
                .param("source", source.tag())
                .param("by", by == null ? null : by.value())
                .param("now", Timestamp.from(now()))
                .update();
        return slug;
    }

    private boolean taken(RecordKind kind, String slug) {
        return jdbc.sql("select exists (select from network_record where kind = :kind and slug = :slug)")
                .param("kind", kind.name())
                .param("slug", slug)
                .query(Boolean.class)
                .single();
    }

    /** Publishes the next edition; a withdrawn record comes back by it. */
    public int publish(RecordId id, Content content, @Nullable PersonId by) {
        Instant now = now();
        // Two who publish at once come one after the other
        jdbc.sql("select id from network_record where id = :id for update")
                .param("id", id.value())
                .query()
                .singleValue();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from network_edition where record = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into network_edition (record, number, visibility, facts, texts, published_by, published_at)
                        values (:id, :number, :visibility, :facts::jsonb, :texts::jsonb, :by, :now)
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("visibility", content.visibility().name())
                .param("facts", json.write(content.facts()))
                .param("texts", json.write(content.texts()))
                .param("by", by == null ? null : by.value())
                .param("now", Timestamp.from(now))
                .update();
        // What was never public changes nothing for the public
        jdbc.sql("""
                        update network_record set
                            public_changed_at = case when :visibility = 'PUBLIC' or visibility = 'PUBLIC' and withdrawn_at is null
                                then :now else public_changed_at end,
                            edition = :number, visibility = :visibility, withdrawn_at = null, changed_at = :now,
                            first_published_at = coalesce(first_published_at, :now)
                        where id = :id
                        """)
                .param("id", id.value())
                .param("number", number)
                .param("visibility", content.visibility().name())
                .param("now", Timestamp.from(now))
                .update();
        events.publishEvent(new RecordPublished(id, number, number == 1));
        return number;
    }

    /** Takes a record from its readers; its editions stay. @return false when there was nothing to take */
    public boolean withdraw(RecordId id) {
        int done = jdbc.sql("""
                        update network_record set withdrawn_at = :now, changed_at = :now,
                            public_changed_at = case when visibility = 'PUBLIC' then :now else public_changed_at end
                        where id = :id and edition is not null and withdrawn_at is null
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now()))
                .update();
        if (done == 1) {
            events.publishEvent(new RecordWithdrawn(id));
        }
        return done == 1;
    }

    /** Undoes a withdrawal: the last edition is read again, as it was. @return false when it was not withdrawn */
    public boolean bringBack(RecordId id) {
        Optional<Integer> edition = jdbc.sql("""
                        update network_record set withdrawn_at = null, changed_at = :now,
                            public_changed_at = case when visibility = 'PUBLIC' then :now else public_changed_at end
                        where id = :id and edition is not null and withdrawn_at is not null
                        returning edition
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now()))
                .query(Integer.class)
                .optional();
        edition.ifPresent(number -> events.publishEvent(new RecordPublished(id, number, false)));
        return edition.isPresent();
    }

    /** Every edition, the newest first. */
    public List<Edition> all(RecordId id) {
        return jdbc.sql("select * from network_edition where record = :id order by number desc")
                .param("id", id.value())
                .query((row, index) -> {
                    java.util.UUID by = row.getObject("published_by", java.util.UUID.class);
                    return new Edition(
                            row.getInt("number"),
                            new Content(
                                    Visibility.valueOf(row.getString("visibility")),
                                    json.facts(row.getString("facts")),
                                    new EnumMap<>(json.texts(row.getString("texts")))),
                            by == null ? null : new PersonId(by),
                            row.getTimestamp("published_at").toInstant());
                })
                .list();
    }

    public Optional<Edition> find(RecordId id, int number) {
        return all(id).stream().filter(edition -> edition.number() == number).findFirst();
    }

    /** As precise as the database keeps it, so that a position read back is the one that was written. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
