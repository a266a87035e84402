package org.cites360.network.search;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.site.Theme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the index, counts and the page in one statement. The condition on the reader is in {@link #SEEN}; the database keeps it true in
 * the transaction that publishes or withdraws a record, whatever else the index still holds.
 */
@Component
class Matching {

    /** The condition on {@code search_words} that a reader may see the record: see {@link #least}. */
    static final String SEEN = "seen >= :least";

    private static final List<Facet> ORDER = List.of(Facet.values());
    /** Most texts say it in their body alone, which looking tells faster than ranking. */
    private static final String RANK = "case when w.head @@ :rank::tsquery then"
            + " ts_rank('{0.1, 0.2, 0.5, 1}', w.head, :rank::tsquery) else 0::real end";

    private final JdbcClient jdbc;
    private final Origins origins;

    Matching(JdbcClient jdbc, Origins origins) {
        this.jdbc = jdbc;
        this.origins = origins;
    }

    /** By how many a record must be seen for this reader to see it. */
    static int least(Reader reader) {
        return switch (reader) {
            case NETWORK -> 1;
            case PUBLIC -> 2;
        };
    }

    /** @param counts by facet, value and number; countries are counted by their centres */
    record Found(long total, List<RecordId> page, Map<Facet, Map<String, Long>> counts) {}

    /** @param sitesOf the centres of each chosen country, all in one; empty where none is chosen */
    Found find(Plan plan, Question question, Set<String> sitesOf, Reader reader) {
        Statement statement = new Statement(plan, question, sitesOf, reader);
        FacetCounts counts = new FacetCounts(origins::of);
        List<RecordId> page = new ArrayList<>();
        prepare(plan);
        jdbc.sql(statement.sql()).params(statement.parameters()).query(row -> {
            UUID hit = row.getObject("record", UUID.class);
            if (hit != null) {
                page.add(new RecordId(hit));
                return;
            }
            byte[] numbers = row.getBytes("facets");
            // Nothing was matched
            if (numbers != null) {
                counts.add(ByteBuffer.wrap(numbers));
            }
        });
        return new Found(counts.total(), page, counts.counts());
    }

    List<RecordId> since(Plan plan, Question question, Set<String> sitesOf, Reader reader, Instant from, int limit) {
        Statement statement = new Statement(plan, question, sitesOf, reader);
        prepare(plan);
        return jdbc
                .sql("with " + statement.matched() + " select record from matched where " + FacetCounts.FITS
                        + " and changed_at >= :from order by changed_at desc, record limit :most")
                .params(statement.parameters())
                .param("from", Timestamp.from(from))
                .param("most", limit)
                .query(UUID.class)
                .list()
                .stream()
                .map(RecordId::new)
                .toList();
    }

    /** What the database does for a question, and how long it takes. */
    List<String> explain(Plan plan, Question question, Reader reader) {
        Statement statement = new Statement(plan, question, Set.of(), reader);
        prepare(plan);
        return jdbc.sql("explain (analyze, costs off) " + statement.sql())
                .params(statement.parameters())
                .query(String.class)
                .list();
    }

    /**
     * For the rest of the transaction: a plan for these very words, for a rare one and a common one need different ones; compiling it
     * would take longer than it runs. Holding a text against a question reads all its words from beside the table, of which
     * PostgreSQL's costs know nothing: so texts are found by the index, however common a word is, and records by theirs.
     */
    private void prepare(Plan plan) {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true), "
                        + "set_config('max_parallel_workers_per_gather', '0', true), "
                        + "set_config('enable_seqscan', :seq, true), set_config('random_page_cost', '1.1', true)")
                .param("seq", plan.everything() ? "on" : "off")
                .query((row, index) -> true)
                .list();
    }

    /** Which facets a record does not fit is a bit for each; it counts for a facet where it fits all the others. */
    private static final class Statement {
        private final Question question;
        private final Condition condition;
        private final boolean ranked;
        private final boolean everything;
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Statement(Plan plan, Question question, Set<String> sitesOf, Reader reader) {
            this.question = question;
            this.condition = new Condition(plan);
            parameters.putAll(condition.parameters());
            parameters.put("least", least(reader));
            this.everything = plan.everything();
            this.ranked = !question.newest() && !plan.any().isEmpty();
            if (ranked) {
                parameters.put("rank", plan.any());
            }
            if (!question.chosen(Facet.COUNTRY).isEmpty()) {
                parameters.put(Facet.COUNTRY.key(), sitesOf.toArray(String[]::new));
            }
            parameters.put("size", Results.PAGE);
            parameters.put("skip", (long) question.page() * Results.PAGE);
        }

        Map<String, Object> parameters() {
            return parameters;
        }

        private String fails(Facet facet) {
            Set<String> chosen = question.chosen(facet);
            if (chosen.isEmpty()) {
                return "";
            }
            String fits = switch (facet) {
                case THEME -> bits(facet, chosen, Theme::of);
                case AUDIENCE -> bits(facet, chosen, TargetGroup::of);
                case LANGUAGE -> bits(facet, chosen, TextLanguage::of);
                case YEAR -> FacetCounts.year() + "::text = any (:" + among(facet, chosen) + "::text[])";
                case SITE -> origin("site", among(facet, chosen));
                case TYPE -> origin("type", among(facet, chosen));
                case COUNTRY -> origin("site", facet.key());
            };
            return " | case when " + fits + " then 0 else " + FacetCounts.bit(facet) + " end";
        }

        private String among(Facet facet, Set<String> chosen) {
            parameters.put(facet.key(), chosen.toArray(String[]::new));
            return facet.key();
        }

        private static String origin(String column, String among) {
            return FacetCounts.origin() + " in (select id from search_origin where " + column + " = any (:" + among
                    + "::text[]))";
        }

        private static <E extends Enum<E>> String bits(
                Facet facet, Set<String> chosen, Function<String, Optional<E>> of) {
            return FacetCounts.any(
                    facet,
                    FacetValues.bits(chosen.stream()
                            .flatMap(key -> of.apply(key).stream())
                            .toList()));
        }

        /** Everything is read twice, each time in the order it is wanted in; what words find is kept. */
        String matched() {
            String failed = ORDER.stream().map(this::fails).collect(Collectors.joining());
            return "matched as " + (everything ? "not " : "") + "materialized (select record, changed_at, "
                    + (ranked ? RANK : "0::real") + " as rank, facets" + failed
                    + " as facets from search_words w where "
                    + SEEN + " and " + condition.sql()
                    + (question.kind() == null ? "" : " and " + FacetCounts.is(question.kind())) + ")";
        }

        String sql() {
            return "with " + matched() + ", page as (select record, row_number() over () as place from (select record"
                    + " from matched where " + FacetCounts.FITS + " order by " + (ranked ? "rank desc, " : "")
                    + "changed_at desc, record limit :size offset :skip) as ordered)"
                    + " select string_agg(int8send(facets), ''::bytea) as facets, null::uuid as record, null::bigint as place"
                    + " from matched union all select null, record, place from page order by place nulls first";
        }
    }
}
