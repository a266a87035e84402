package org.cites360.document.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cites360.document.DocumentFlag;
import org.cites360.document.DocumentProblem;
import org.cites360.document.DocumentState;
import org.cites360.document.Passage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is known of bytes, once for each content. */
@Repository
public class BlobRows {

    /** Passages written at once. */
    private static final int BATCH = 100;

    private final JdbcClient jdbc;

    BlobRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param attempts how often reading it was begun */
    public record Row(
            String sha256,
            long size,
            DocumentState state,
            @Nullable DocumentProblem problem,
            int attempts) {}

    /**
     * What reading found.
     *
     * @param title cut to what a line holds
     * @param pages null where the format has none
     */
    public record Contents(
            String type,
            @Nullable DocumentProblem problem,
            Collection<DocumentFlag> flags,
            @Nullable String title,
            @Nullable String language,
            @Nullable Integer pages,
            List<Passage> passages,
            boolean preview) {}

    /** Keeps everybody else from adding or removing these bytes until the transaction ends. */
    public void lock(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:sha256, 360))")
                .param("sha256", sha256)
                .query(rows -> {});
    }

    void add(String sha256, long size, Instant now) {
        jdbc.sql("""
                        insert into document_blob (sha256, size, stored_at, checked_at, next_try, state)
                        values (:sha256, :size, :now, :now, :now, 'SCANNING')
                        """)
                .param("sha256", sha256)
                .param("size", size)
                .param("now", Timestamp.from(now))
                .update();
    }

    public Optional<Row> find(String sha256) {
        return jdbc.sql("select * from document_blob where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, number) -> row(row))
                .optional();
    }

    /** Removes what no document has any more. */
    boolean removeUnused(String sha256) {
        return jdbc.sql("""
                        delete from document_blob blob
                        where sha256 = :sha256 and not exists (select from document where sha256 = blob.sha256)
                        """).param("sha256", sha256).update() > 0;
    }

    /** The bytes are what they should be again: somebody brought them anew. */
    void mended(String sha256, Instant now) {
        jdbc.sql("update document_blob set intact = true, checked_at = :now where sha256 = :sha256")
                .param("sha256", sha256)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean intact(String sha256) {
        return jdbc.sql("select intact from document_blob where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /** @param scan {@code CLEAN}, or {@code OFF} where there is no scanner */
    public void scanned(String sha256, String scan) {
        jdbc.sql(
                        "update document_blob set scan = :scan, state = 'READING' where sha256 = :sha256 and state = 'SCANNING'")
                .param("scan", scan)
                .param("sha256", sha256)
                .update();
    }

    /** The next that waits for being scanned or read, and is not put off. */
    public Optional<Row> next(Instant now) {
        return jdbc.sql("""
                        select * from document_blob where state in ('SCANNING', 'READING') and next_try <= :now
                        order by next_try, sha256 limit 1
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> row(row))
                .optional();
    }

    public void putOff(String sha256, Instant until) {
        jdbc.sql("update document_blob set next_try = :until where sha256 = :sha256")
                .param("until", Timestamp.from(until))
                .param("sha256", sha256)
                .update();
    }

    /** Another attempt at reading begins. Returns how many there were with it. */
    public int attempt(String sha256) {
        return jdbc.sql("update document_blob set attempts = attempts + 1 where sha256 = :sha256 returning attempts")
                .param("sha256", sha256)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** @param threat what the scanner calls it; null where it is refused for another reason */
    public void refused(String sha256, DocumentProblem problem, @Nullable String type, @Nullable String threat) {
        jdbc.sql("""
                        update document_blob set state = 'REFUSED', problem = :problem, threat = :threat, preview = false,
                            type = coalesce(:type, type),
                            scan = case when :threat::text is null then scan else 'INFECTED' end
                        where sha256 = :sha256
                        """)
                .param("problem", problem.name())
                .param("threat", threat)
                .param("type", type)
                .param("sha256", sha256)
                .update();
        jdbc.sql("delete from document_passage where sha256 = :sha256")
                .param("sha256", sha256)
                .update();
    }

    public void read(String sha256, Contents contents) {
        jdbc.sql("delete from document_passage where sha256 = :sha256")
                .param("sha256", sha256)
                .update();
        for (int first = 0; first < contents.passages().size(); first += BATCH) {
            add(
                    sha256,
                    first,
                    contents.passages()
                            .subList(
                                    first,
                                    Math.min(first + BATCH, contents.passages().size())));
        }
        jdbc.sql("""
                        update document_blob set state = 'READY', problem = :problem, type = :type, title = :title,
                            language = :language, pages = :pages, flags = :flags, preview = :preview
                        where sha256 = :sha256
                        """)
                .param(
                        "problem",
                        contents.problem() == null ? null : contents.problem().name())
                .param("type", contents.type())
                .param("title", contents.title())
                .param("language", contents.language())
                .param("pages", contents.pages())
                .param("flags", contents.flags().stream().map(Enum::name).toArray(String[]::new))
                .param("preview", contents.preview())
                .param("sha256", sha256)
                .update();
    }

    private void add(String sha256, int first, List<Passage> passages) {
        jdbc.sql("""
                        insert into document_passage (sha256, number, page, text)
                        select :sha256, :first + found.position - 1, found.page, found.text
                        from unnest(:pages::integer[], :texts::text[]) with ordinality as found (page, text, position)
                        """)
                .param("sha256", sha256)
                .param("first", first)
                .param("pages", passages.stream().map(Passage::page).toArray(Integer[]::new))
                .param("texts", passages.stream().map(Passage::text).toArray(String[]::new))
                .update();
    }

    List<Passage> passages(String sha256) {
        return jdbc.sql("select page, text from document_passage where sha256 = :sha256 order by number")
                .param("sha256", sha256)
                .query((row, number) -> new Passage(row.getInt("page"), row.getString("text")))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        return new Row(
                row.getString("sha256"),
                row.getLong("size"),
                DocumentState.valueOf(row.getString("state")),
                problem == null ? null : DocumentProblem.valueOf(problem),
                row.getInt("attempts"));
    }
}
