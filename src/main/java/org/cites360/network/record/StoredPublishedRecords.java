package org.cites360.network.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is published. The condition on the reader is in {@link #SEEN} and nowhere else. */
@Repository
@Transactional(readOnly = true)
class StoredPublishedRecords implements PublishedRecords {

    private static final String SELECT = """
            select r.*, e.facts, e.texts, e.published_at
            from network_record r join network_edition e on e.record = r.id and e.number = r.edition
            """;
    private static final String SEEN = " r.withdrawn_at is null and (r.visibility = 'PUBLIC' or :reader = 'NETWORK') ";

    private final JdbcClient jdbc;
    private final RecordJson json;

    StoredPublishedRecords(JdbcClient jdbc, RecordJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<PublishedRecord> find(RecordKind kind, String slug, Reader reader) {
        return jdbc.sql(SELECT + "where r.kind = :kind and r.slug = :slug and" + SEEN)
                .param("kind", kind.name())
                .param("slug", slug)
                .param("reader", reader.name())
                .query((row, index) -> record(row))
                .optional();
    }

    @Override
    public Optional<PublishedRecord> find(RecordId id, Reader reader) {
        return findAll(List.of(id), reader).stream().findFirst();
    }

    @Override
    public List<PublishedRecord> findAll(Collection<RecordId> ids, Reader reader) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<RecordId, PublishedRecord> found = jdbc
                .sql(SELECT + "where r.id in (:ids) and" + SEEN)
                .param("ids", ids.stream().map(RecordId::value).toList())
                .param("reader", reader.name())
                .query((row, index) -> record(row))
                .list()
                .stream()
                .collect(Collectors.toMap(PublishedRecord::id, Function.identity()));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<PublishedRecord> ofSite(String site, Reader reader) {
        return jdbc.sql(SELECT + "where r.site = :site and" + SEEN + "order by r.changed_at desc, r.id")
                .param("site", site)
                .param("reader", reader.name())
                .query((row, index) -> record(row))
                .list();
    }

    @Override
    public List<PublishedRecord> using(RecordId resource, Reader reader) {
        return jdbc.sql(SELECT + "where e.facts @> jsonb_build_object('resources', "
                        + "jsonb_build_array(jsonb_build_object('value', :resource::text))) and" + SEEN
                        + "order by r.changed_at desc, r.id")
                .param("resource", resource.toString())
                .param("reader", reader.name())
                .query((row, index) -> record(row))
                .list();
    }

    @Override
    public List<PublishedRecord> newest(int limit, Reader reader) {
        return jdbc.sql(SELECT + "where" + SEEN + "order by r.first_published_at desc, r.id limit :limit")
                .param("reader", reader.name())
                .param("limit", limit)
                .query((row, index) -> record(row))
                .list();
    }

    @Override
    public boolean gone(RecordKind kind, String slug, Reader reader) {
        return jdbc.sql(gone("r.kind = :kind and r.slug = :slug", reader))
                .param("kind", kind.name())
                .param("slug", slug)
                .param("reader", reader.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean gone(RecordId id, Reader reader) {
        return jdbc.sql(gone("r.id = :id", reader))
                .param("id", id.value())
                .param("reader", reader.name())
                .query(Boolean.class)
                .single();
    }

    private static String gone(String which, Reader reader) {
        return "select exists (select from network_record r where " + which + " and " + changed(reader)
                + " is not null and not (r.edition is not null and" + SEEN + "))";
    }

    /** What the reader never could see has never changed for them. */
    private static String changed(Reader reader) {
        return reader == Reader.NETWORK ? "r.changed_at" : "r.public_changed_at";
    }

    @Override
    public List<Change> changes(@Nullable Position after, int limit, Reader reader) {
        String at = changed(reader);
        return jdbc.sql("select r.*, e.facts, e.texts, e.published_at, " + at + " as at, " + SEEN + " as seen "
                        + "from network_record r join network_edition e on e.record = r.id and e.number = r.edition where "
                        + (after == null ? at + " is not null" : "(" + at + ", r.id) > (:at, :id)") + " order by " + at
                        + ", r.id limit :limit")
                .param("reader", reader.name())
                .param("limit", limit)
                .param("at", after == null ? null : Timestamp.from(after.at()))
                .param("id", after == null ? null : after.id().value())
                .query((row, index) -> new Change(
                        id(row),
                        RecordKind.valueOf(row.getString("kind")),
                        row.getString("slug"),
                        row.getString("site"),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("seen") ? record(row) : null))
                .list();
    }

    @Override
    public int count(@Nullable Instant from, @Nullable Instant until, Reader reader) {
        String at = changed(reader);
        return jdbc.sql("select count(*) from network_record r where " + at + " is not null and "
                        + "(:from::timestamptz is null or " + at + " >= :from) and (:until::timestamptz is null or "
                        + at
                        + " <= :until)")
                .param("from", from == null ? null : Timestamp.from(from))
                .param("until", until == null ? null : Timestamp.from(until))
                .query(Integer.class)
                .single();
    }

    private static RecordId id(ResultSet row) throws SQLException {
        return new RecordId(row.getObject("id", UUID.class));
    }

    private PublishedRecord record(ResultSet row) throws SQLException {
        return new PublishedRecord(
                id(row),
                RecordKind.valueOf(row.getString("kind")),
                row.getString("slug"),
                row.getString("site"),
                Visibility.valueOf(row.getString("visibility")),
                TextLanguage.of(row.getString("source_language")).orElseThrow(),
                json.facts(row.getString("facts")),
                json.texts(row.getString("texts")),
                row.getInt("edition"),
                row.getTimestamp("first_published_at").toInstant(),
                row.getTimestamp("published_at").toInstant());
    }
}
