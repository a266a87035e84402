package org.cites360.network.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cites360.network.Facts;
import org.cites360.network.Licence;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.RecordText;
import org.cites360.network.ResourceType;
import org.cites360.network.Section;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.record.Editions;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.cites360.site.Theme;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills a network with records, published as people publish them, and with files as they have been read. */
final class BenchRecords {

    private static final int AT_ONCE = 200;

    private final BenchTexts texts;
    private final Editions editions;
    private final Indexer indexer;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<String> sites;
    private final Random random = new Random(2021);

    BenchRecords(ApplicationContext application, BenchTexts texts) {
        this.texts = texts;
        this.editions = application.getBean(Editions.class);
        this.indexer = application.getBean(Indexer.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.transaction = application.getBean(TransactionTemplate.class);
        this.sites =
                application.getBean(Sites.class).all().stream().map(Site::slug).toList();
    }

    /** Adds what is missing to so many records, of which so many have a file. */
    void fill(int records, int files) throws InterruptedException {
        int there = jdbc.sql("select count(*) from network_record")
                .query(Integer.class)
                .single();
        if (there >= records) {
            awaitIndex();
            return;
        }
        long start = System.nanoTime();
        for (int first = 0; first < records; first += AT_ONCE) {
            int from = first;
            transaction.executeWithoutResult(status -> {
                // Which record has a file is the same each time, whatever the number of records
                for (int i = from; i < Math.min(records, from + AT_ONCE); i++) {
                    publish(i * (long) files / records != (i + 1) * (long) files / records);
                }
            });
            if (first % 2000 == 0) {
                System.err.printf(
                        "%d records after %d s%n", first + AT_ONCE, (System.nanoTime() - start) / 1_000_000_000);
            }
        }
        System.err.printf("Published and indexed in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
        jdbc.sql("delete from scheduled_tasks where task_name = 'search-files'").update();
        tidy();
    }

    /** Filled by an older version, it is made anew while the application runs. */
    private void awaitIndex() throws InterruptedException {
        boolean anew = false;
        while (jdbc.sql(
                        "select exists (select from network_record r left join search_record s on s.record = r.id"
                                + " where r.edition is not null and s.record is null)"
                                + " or exists (select from scheduled_tasks where task_name in ('search-files', 'search-renew'))")
                .query(Boolean.class)
                .single()) {
            anew = true;
            Thread.sleep(1000);
        }
        if (anew) {
            tidy();
        }
    }

    private void tidy() {
        for (String table : List.of(
                "network_record",
                "network_edition",
                "search_record",
                "search_words",
                "search_passage",
                "search_pairs",
                "search_word")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }

    private void publish(boolean withFile) {
        TextLanguage source = TextLanguage.values()[Math.min(7, (int) Math.abs(random.nextGaussian() * 3))];
        Map<TextLanguage, RecordText> all = new EnumMap<>(TextLanguage.class);
        all.put(source, text(source));
        while (random.nextInt(10) < 3) {
            TextLanguage other = TextLanguage.values()[random.nextInt(6)];
            all.put(other, text(other));
        }
        UUID document = withFile ? document(source) : null;
        RecordId id = RecordId.random();
        RecordKind kind = random.nextInt(3) == 0 ? RecordKind.RESOURCE : RecordKind.PRACTICE;
        editions.create(
                id,
                kind,
                sites.get(random.nextInt(sites.size())),
                source,
                all.get(source).title(),
                null);
        Visibility visibility = random.nextInt(4) == 0 ? Visibility.NETWORK : Visibility.PUBLIC;
        editions.publish(id, new Editions.Content(visibility, facts(kind, source, document), all), null);
        if (document != null) {
            indexer.readFiles(id);
        }
    }

    private RecordText text(TextLanguage language) {
        Map<Section, String> sections = new EnumMap<>(Section.class);
        for (Section section :
                List.of(Section.OBJECTIVES, Section.DESCRIPTION, Section.RESULTS, Section.TRANSFERABILITY)) {
            sections.put(section, texts.text(language, 40 + random.nextInt(100), random));
        }
        return new RecordText(
                texts.text(language, 4 + random.nextInt(6), random),
                texts.text(language, 25 + random.nextInt(30), random),
                sections,
                Map.of());
    }

    private Facts facts(RecordKind kind, TextLanguage language, UUID document) {
        Set<Theme> themes = EnumSet.of(one(Theme.values()), one(Theme.values()));
        Set<TargetGroup> groups = EnumSet.of(one(TargetGroup.values()), one(TargetGroup.values()));
        int year = 2010 + random.nextInt(17);
        if (kind == RecordKind.RESOURCE) {
            return new Facts.Resource(
                    themes,
                    groups,
                    Licence.CC_BY_4_0,
                    null,
                    one(ResourceType.values()),
                    document == null ? List.of() : List.of(new Facts.Resource.Version(1, document, null)),
                    document == null ? "https://example.org/" : null,
                    Set.of(language.tag()),
                    "Bench",
                    year);
        }
        return new Facts.Practice(
                themes,
                groups,
                Licence.CC_BY_4_0,
                null,
                new Facts.Provenance(Facts.Origin.CENTRE, null, null),
                new Facts.Period(String.valueOf(year), null),
                null,
                List.of(),
                document == null ? List.of() : List.of(new Facts.Attachment("a", document, language.tag())),
                List.of(),
                List.of());
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** As the module of documents leaves a PDF that it has read. */
    private UUID document(TextLanguage language) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        String hash = "%016x%016x%016x%016x"
                .formatted(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
        int pages = 1 + random.nextInt(12);
        jdbc.sql("insert into document_blob (sha256, size, stored_at, state, type, language, pages, checked_at)"
                        + " values (:hash, 1000, now(), 'READY', 'application/pdf', :language, :pages, now())")
                .param("hash", hash)
                .param("language", language.tag())
                .param("pages", pages)
                .update();
        jdbc.sql("insert into document (id, sha256, name, created_at) values (:id, :hash, 'bench.pdf', now())")
                .param("id", id)
                .param("hash", hash)
                .update();
        List<String> all = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            all.add(texts.text(language, 200 + random.nextInt(200), random));
        }
        jdbc.sql(
                        "insert into document_passage (sha256, number, page, text)"
                                + " select :hash, place, place, text from unnest(:all::text[]) with ordinality as page (text, place)")
                .param("hash", hash)
                .param("all", all.toArray(String[]::new))
                .update();
        return id;
    }
}
