package org.cites360.network.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
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

    /** Beside the edition that is read now the last one that this reader could see: of what is gone, too, the themes are known. */
    private static final String FROM = """
            from network_record r join network_edition e on e.record = r.id and e.number = r.edition
            cross join lateral (
                select s.facts -> 'themes' as themes from network_edition s
                where s.record = r.id and (s.visibility = 'PUBLIC' or :reader = 'NETWORK') order by s.number desc limit 1) shown
            """;

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
    public List<PublishedRecord> findAll(RecordKind kind, Collection<String> slugs, Reader reader) {
        return slugs.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where r.kind = :kind and r.slug in (:slugs) and" + SEEN + "order by r.slug")
                        .param("kind", kind.name())
                        .param("slugs", slugs)
                        .param("reader", reader.name())
                        .query((row, index) -> record(row))
                        .list();
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
    public List<Address> addresses(Reader reader) {
        return jdbc.sql("""
                        select r.kind, r.slug, e.published_at, array(select jsonb_object_keys(e.texts)) as languages
                        from network_record r join network_edition e on e.record = r.id and e.number = r.edition where
                        """ + SEEN + "order by r.first_published_at, r.id")
                .param("reader", reader.name())
                .query((row, index) -> new Address(
                        RecordKind.valueOf(row.getString("kind")),
                        row.getString("slug"),
                        Arrays.stream((String[]) row.getArray("languages").getArray())
                                .map(TextLanguage::valueOf)
                                .sorted()
                                .toList(),
                        row.getTimestamp("published_at").toInstant()))
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
    public List<Change> changes(Selection selection, @Nullable Position after, int limit, Reader reader) {
        String at = changed(reader);
        return ask(
                        "select r.*, e.facts, e.texts, e.published_at, shown.themes, " + at + " as at, " + SEEN
                                + " as seen "
                                + FROM + selected(reader)
                                + (after == null ? "" : " and (" + at + ", r.id) > (:at, :id)")
                                + " order by " + at + ", r.id limit :limit",
                        selection,
                        reader)
                .param("limit", limit)
                .param("at", after == null ? null : Timestamp.from(after.at()))
                .param("id", after == null ? null : after.id().value())
                .query((row, index) -> change(row))
                .list();
    }

    @Override
    public List<Change> latest(Selection selection, int limit, Reader reader) {
        String at = changed(reader);
        return ask(
                        "select r.*, e.facts, e.texts, e.published_at, shown.themes, " + at + " as at, " + SEEN
                                + " as seen " + FROM + selected(reader) + " order by " + at
                                + " desc, r.id desc limit :limit",
                        selection,
                        reader)
                .param("limit", limit)
                .query((row, index) -> change(row))
                .list();
    }

    @Override
    public int count(Selection selection, Reader reader) {
        return ask("select count(*) " + FROM + selected(reader), selection, reader)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<Change> change(RecordId id, Reader reader) {
        String at = changed(reader);
        return jdbc.sql("select r.*, e.facts, e.texts, e.published_at, shown.themes, " + at + " as at, " + SEEN
                        + " as seen " + FROM + "where r.id = :id and " + at + " is not null")
                .param("reader", reader.name())
                .param("id", id.value())
                .query((row, index) -> change(row))
                .optional();
    }

    @Override
    public Optional<Instant> earliest(Reader reader) {
        return Optional.ofNullable(jdbc.sql("select min(r." + changed(reader).substring(2) + ") from network_record r")
                        .query(Timestamp.class)
                        .optional()
                        .orElse(null))
                .map(Timestamp::toInstant);
    }

    private static String selected(Reader reader) {
        String at = changed(reader);
        return "where " + at + " is not null and (:from::timestamptz is null or " + at + " >= :from) "
                + "and (:before::timestamptz is null or " + at + " < :before) "
                + "and (:kind::text is null or r.kind = :kind) and (:site::text is null or r.site = :site) "
                + "and (:theme::text is null or jsonb_exists(shown.themes, :theme)) "
                + "and (not :present or" + SEEN + ")";
    }

    private JdbcClient.StatementSpec ask(String sql, Selection selection, Reader reader) {
        return jdbc.sql(sql)
                .param("reader", reader.name())
                .param("from", selection.from() == null ? null : Timestamp.from(selection.from()))
                .param("before", selection.before() == null ? null : Timestamp.from(selection.before()))
                .param(
                        "kind",
                        selection.kind() == null ? null : selection.kind().name())
                .param("site", selection.site())
                .param(
                        "theme",
                        selection.theme() == null ? null : selection.theme().name())
                .param("present", selection.present());
    }

    private Change change(ResultSet row) throws SQLException {
        return new Change(
                id(row),
                RecordKind.valueOf(row.getString("kind")),
                row.getString("slug"),
                row.getString("site"),
                json.themes(row.getString("themes")),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("seen") ? record(row) : null);
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
