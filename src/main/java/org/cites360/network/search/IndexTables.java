package org.cites360.network.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the index; joins the caller's transaction. */
@Component
class IndexTables {

    private final JdbcClient jdbc;

    IndexTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Passage(
            @Nullable UUID document, int page, @Nullable String language, String body, IndexedText text) {}

    /** A file that has not been read yet. @param language that somebody said it has; null for one without */
    record Unread(UUID document, @Nullable String language) {}

    /** @param facets the number it is counted by: see {@link FacetCounts} */
    void record(PublishedRecord record, long facets, String head, Collection<String> own, String version) {
        jdbc.sql("""
                        insert into search_record (record, edition, version) values (:record, :edition, :version)
                        on conflict (record) do update set edition = excluded.edition, version = excluded.version
                        """)
                .param("record", record.id().value())
                .param("edition", record.edition())
                .param("version", version)
                .update();
        // Who may see it is asked of the record as it is now, not as it was read
        jdbc.sql("""
                        insert into search_words (record, seen, changed_at, facets, head, own, words)
                        select r.id, search_seen(r, :edition), r.changed_at, :facets, :head::tsvector, :own::tsvector, ''
                        from network_record r where r.id = :record
                        on conflict (record) do update set seen = excluded.seen, changed_at = excluded.changed_at,
                            facets = excluded.facets, head = excluded.head, own = excluded.own
                        """)
                .param("record", record.id().value())
                .param("edition", record.edition())
                .param("facets", facets)
                .param("head", head)
                .param("own", Vector.of(own))
                .update();
    }

    /** Forgets the files a record has no more; those that stay keep what was read in them, unless everything is to be read anew. */
    void files(RecordId record, List<Facts.Attachment> files, boolean anew) {
        UUID[] kept = files.stream().map(Facts.Attachment::document).toArray(UUID[]::new);
        jdbc.sql("delete from search_file where record = :record and (:anew or document <> all (:kept::uuid[]))")
                .param("record", record.value())
                .param("anew", anew)
                .param("kept", kept)
                .update();
        for (Facts.Attachment file : files) {
            jdbc.sql("""
                            insert into search_file (record, document, language) values (:record, :document, :language)
                            on conflict (record, document) do update set
                                language = excluded.language,
                                words = case when search_file.language is not distinct from excluded.language then search_file.words end
                            """)
                    .param("record", record.value())
                    .param("document", file.document())
                    .param("language", file.language())
                    .update();
        }
        jdbc.sql("""
                        delete from search_passage p where p.record = :record and not exists (
                            select from search_file f where f.record = p.record and f.document = p.document and f.words is not null)
                        """).param("record", record.value()).update();
    }

    void passages(RecordId record, List<Passage> passages) {
        for (Passage passage : passages) {
            jdbc.sql("""
                            with passage as (
                                insert into search_passage (record, document, page, language, body, words)
                                values (:record, :document, :page, :language, :body, :words::tsvector) returning id
                            )
                            insert into search_pairs (passage, record, pairs) select id, :record, :pairs from passage
                            """)
                    .param("record", record.value())
                    .param("document", passage.document())
                    .param("page", passage.page())
                    .param("language", passage.language())
                    .param("body", passage.body())
                    .param("words", passage.text().places().toString())
                    .param("pairs", passage.text().pairs().toArray(Long[]::new))
                    .update();
        }
    }

    void read(RecordId record, UUID document, Collection<String> words) {
        jdbc.sql("update search_file set words = :words::tsvector where record = :record and document = :document")
                .param("record", record.value())
                .param("document", document)
                .param("words", Vector.of(words))
                .update();
    }

    /** Once all texts are there: what the record can be found by. */
    void gather(RecordId record) {
        jdbc.sql("""
                        update search_words set words = own || (
                            select search_all_words(f.words) from search_file f where f.record = :record and f.words is not null)
                        where record = :record
                        """).param("record", record.value()).update();
    }

    /** Whoever writes of a record waits here for whoever else does. @return whether it is indexed at all */
    boolean lock(RecordId record) {
        return jdbc.sql("select true from search_record where record = :record for update")
                .param("record", record.value())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    List<Unread> unread(RecordId record) {
        return jdbc.sql("select document, language from search_file where record = :record and words is null")
                .param("record", record.value())
                .query(Unread.class)
                .list();
    }

    /** The records that have a file which was not read. */
    List<RecordId> waitingFor(UUID document) {
        return jdbc
                .sql("select record from search_file where document = :document and words is null")
                .param("document", document)
                .query(UUID.class)
                .list()
                .stream()
                .map(RecordId::new)
                .toList();
    }

    void forget(RecordId record) {
        Map<String, UUID> which = Map.of("record", record.value());
        jdbc.sql("delete from search_passage where record = :record")
                .params(which)
                .update();
        jdbc.sql("delete from search_record where record = :record")
                .params(which)
                .update();
    }

    /** Published records that are not indexed by this version, at most so many. */
    List<RecordId> outdated(String version, int limit) {
        return jdbc.sql("""
                        select r.id from network_record r left join search_record s on s.record = r.id
                        where r.edition is not null and r.withdrawn_at is null
                        and (s.version is distinct from :version or s.edition is distinct from r.edition)
                        order by r.id limit :limit
                        """).param("version", version).param("limit", limit).query(UUID.class).list().stream()
                .map(RecordId::new)
                .toList();
    }
}
