package org.cites360.network.adoption;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.PersonId;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Adoptions as the database keeps them, whoever may read them. */
@Component
class AdoptionStore {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String READABLE = " published is not null and withdrawn_at is null ";

    private final JdbcClient jdbc;

    AdoptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param draft null while nothing is worked on @param published null while nothing is, also of one that was withdrawn */
    record Row(
            UUID id,
            RecordId practice,
            String site,
            int version,
            @Nullable AdoptionContent draft,
            @Nullable PersonId draftBy,
            @Nullable Instant draftAt,
            boolean submitted,
            @Nullable AdoptionContent published,
            @Nullable Instant publishedAt,
            boolean withdrawn) {}

    Optional<Row> find(String site, RecordId practice) {
        return jdbc.sql("select * from network_adoption where site = :site and practice = :practice")
                .param("site", site)
                .param("practice", practice.value())
                .query((row, index) -> row(row))
                .optional();
    }

    /** Those that are published, the earliest first. */
    List<Row> of(Collection<RecordId> practices) {
        if (practices.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from network_adoption where practice in (:practices) and" + READABLE
                        + "order by published ->> 'since', first_published_at, id")
                .param("practices", practices.stream().map(RecordId::value).toList())
                .query((row, index) -> row(row))
                .list();
    }

    /** What a centre took up, the latest first. */
    List<Row> by(String site) {
        return jdbc.sql("select * from network_adoption where site = :site and" + READABLE
                        + "order by published ->> 'since' desc, first_published_at desc, id")
                .param("site", site)
                .query((row, index) -> row(row))
                .list();
    }

    /** What others took up from a centre, the latest first. */
    List<Row> from(String site) {
        return jdbc.sql(
                        "select a.* from network_adoption a join network_record r on r.id = a.practice where r.site = :site and"
                                + READABLE.replace("withdrawn_at", "a.withdrawn_at")
                                + "order by a.published ->> 'since' desc, a.first_published_at desc, a.id")
                .param("site", site)
                .query((row, index) -> row(row))
                .list();
    }

    /** Those first published in this time, the latest first. @param before exclusive */
    List<Row> begun(Instant from, Instant before) {
        return jdbc.sql(
                        "select * from network_adoption where first_published_at >= :from and first_published_at < :before and"
                                + READABLE + "order by first_published_at desc, id")
                .param("from", Timestamp.from(from))
                .param("before", Timestamp.from(before))
                .query((row, index) -> row(row))
                .list();
    }

    /** What is being worked on at a centre, the latest first. */
    List<Row> drafts(String site) {
        return jdbc.sql(
                        "select * from network_adoption where site = :site and draft is not null order by draft_at desc, id")
                .param("site", site)
                .query((row, index) -> row(row))
                .list();
    }

    /** The published adoption of which this practice is the variation. */
    Optional<Row> origin(RecordId variation) {
        return jdbc.sql("select * from network_adoption where variation = :variation and" + READABLE)
                .param("variation", variation.value())
                .query((row, index) -> row(row))
                .optional();
    }

    /** Keeps what is worked on. @return false when somebody else changed it since that version, or began it meanwhile */
    boolean save(
            String site, RecordId practice, @Nullable AdoptionContent draft, int version, PersonId by, Instant now) {
        if (version == 0) {
            return jdbc.sql("""
                            insert into network_adoption (id, practice, site, version, draft, draft_by, draft_at)
                            values (:id, :practice, :site, 1, :draft::jsonb, :by, :now)
                            on conflict (practice, site) do nothing
                            """)
                            .param("id", UUID.randomUUID())
                            .param("practice", practice.value())
                            .param("site", site)
                            .param("draft", draft == null ? null : JSON.writeValueAsString(draft))
                            .param("by", by.value())
                            .param("now", Timestamp.from(now))
                            .update()
                    == 1;
        }
        return jdbc.sql("""
                        update network_adoption set version = version + 1, draft = :draft::jsonb, draft_by = :by,
                            draft_at = :now, submitted_at = null
                        where practice = :practice and site = :site and version = :version
                        """)
                        .param("practice", practice.value())
                        .param("site", site)
                        .param("version", version)
                        .param("draft", draft == null ? null : JSON.writeValueAsString(draft))
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void submit(String site, RecordId practice, Instant now) {
        jdbc.sql(
                        "update network_adoption set version = version + 1, submitted_at = :now where practice = :practice and site = :site")
                .param("practice", practice.value())
                .param("site", site)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** One at a time, so that two variations published at once close no circle. */
    void lockFamilies() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('network_adoption'))")
                .query()
                .listOfRows();
    }

    void publish(String site, RecordId practice, AdoptionContent content, PersonId by, Instant now) {
        RecordId variation = content.variation();
        jdbc.sql("""
                        update network_adoption set version = version + 1, draft = null, submitted_at = null,
                            published = :content::jsonb, visibility = :visibility, variation = :variation,
                            published_by = :by, published_at = :now, withdrawn_at = null,
                            first_published_at = coalesce(first_published_at, :now)
                        where practice = :practice and site = :site
                        """)
                .param("practice", practice.value())
                .param("site", site)
                .param("content", JSON.writeValueAsString(content))
                .param("visibility", content.visibility().name())
                .param("variation", variation == null ? null : variation.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @return false when there was nothing to withdraw */
    boolean withdraw(String site, RecordId practice, Instant now) {
        return jdbc.sql(
                                "update network_adoption set version = version + 1, withdrawn_at = :now, draft = coalesce(draft, published) "
                                        + "where practice = :practice and site = :site and" + READABLE)
                        .param("practice", practice.value())
                        .param("site", site)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID by = row.getObject("draft_by", UUID.class);
        boolean withdrawn = row.getTimestamp("withdrawn_at") != null;
        return new Row(
                row.getObject("id", UUID.class),
                new RecordId(row.getObject("practice", UUID.class)),
                row.getString("site"),
                row.getInt("version"),
                content(row.getString("draft")),
                by == null ? null : new PersonId(by),
                instant(row.getTimestamp("draft_at")),
                row.getTimestamp("submitted_at") != null,
                withdrawn ? null : content(row.getString("published")),
                instant(row.getTimestamp("published_at")),
                withdrawn);
    }

    private static @Nullable AdoptionContent content(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, AdoptionContent.class);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }

    static boolean isSeen(Row row, Reader reader) {
        AdoptionContent content = row.published();
        return content != null && reader.sees(content.visibility());
    }
}
