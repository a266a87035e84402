package org.cites360.network.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.site.Theme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the index, counts and the page in one statement. The condition on the reader is in {@link #SEEN}, on the record itself, so that
 * publishing and withdrawing count at once, whatever the index still holds.
 */
@Component
class Matching {

    static final String SEEN =
            " join network_record r on r.id = s.record and r.edition = s.edition and r.withdrawn_at is null"
                    + " and (r.visibility = 'PUBLIC' or :reader = 'NETWORK') ";

    private static final List<Facet> ORDER = List.of(Facet.values());
    /** Most texts say it in their body alone, which looking tells faster than ranking. */
    private static final String RANK = "case when w.head @@ :rank::tsquery then"
            + " ts_rank('{0.1, 0.2, 0.5, 1}', w.head, :rank::tsquery) else 0::real end";

    private final JdbcClient jdbc;

    Matching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param counts by facet, value and number; countries are counted by their centres */
    record Found(long total, List<RecordId> page, Map<Facet, Map<String, Long>> counts) {}

    /** @param sitesOf the centres of each chosen country, all in one; empty where none is chosen */
    Found find(Plan plan, Question question, Set<String> sitesOf, Reader reader) {
        Statement statement = new Statement(plan, question, sitesOf, reader);
        FacetCounts counts = new FacetCounts();
        List<RecordId> page = new ArrayList<>();
        prepare(plan);
        jdbc.sql(statement.sql()).params(statement.parameters()).query(row -> {
            UUID hit = row.getObject("record", UUID.class);
            if (hit == null) {
                counts.add(row.getString("site"), row.getString("type"), (Long[])
                        row.getArray("facets").getArray());
            } else {
                page.add(new RecordId(hit));
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
            parameters.put("reader", reader.name());
            this.everything = plan.everything();
            this.ranked = !question.newest() && !plan.any().isEmpty();
            if (ranked) {
                parameters.put("rank", plan.any());
            }
            if (question.kind() != null) {
                parameters.put("kind", question.kind().name());
            }
            if (!question.chosen(Facet.COUNTRY).isEmpty()) {
                parameters.put("country", sitesOf.toArray(String[]::new));
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
            String name = facet.key();
            String fits = switch (facet) {
                case THEME ->
                    bits(
                            name,
                            "themes",
                            chosen.stream()
                                    .flatMap(key -> Theme.of(key).stream())
                                    .toList());
                case AUDIENCE ->
                    bits(
                            name,
                            "audiences",
                            chosen.stream()
                                    .flatMap(key -> TargetGroup.of(key).stream())
                                    .toList());
                case LANGUAGE ->
                    bits(
                            name,
                            "languages",
                            chosen.stream()
                                    .flatMap(key -> TextLanguage.of(key).stream())
                                    .toList());
                case SITE -> any(name, "s.site", chosen);
                case TYPE -> any(name, "s.type", chosen);
                case YEAR -> any(name, "s.year::text", chosen);
                case COUNTRY -> "s.site = any (:country::text[])";
            };
            return " | case when " + fits + " then 0 else " + FacetCounts.bit(facet) + " end";
        }

        private String any(String name, String column, Set<String> chosen) {
            parameters.put(name, chosen.toArray(String[]::new));
            return "coalesce(" + column + " = any (:" + name + "::text[]), false)";
        }

        private <E extends Enum<E>> String bits(String name, String column, List<E> chosen) {
            parameters.put(name, FacetValues.bits(chosen));
            return "s." + column + " & :" + name + " <> 0";
        }

        String matched() {
            String failed = ORDER.stream().map(this::fails).collect(Collectors.joining());
            return "matched as materialized (select s.record, s.site, s.type, r.changed_at, "
                    + (ranked ? RANK : "0::real") + " as rank, " + FacetCounts.sql("0" + failed)
                    + " as facets from search_record s" + SEEN
                    + (everything ? "" : "join search_words w on w.record = s.record ")
                    + "where " + condition.sql() + (question.kind() == null ? "" : " and s.kind = :kind") + ")";
        }

        String sql() {
            return "with " + matched() + ", page as (select record, row_number() over () as place from (select record"
                    + " from matched where " + FacetCounts.FITS + " order by " + (ranked ? "rank desc, " : "")
                    + "changed_at desc, record limit :size offset :skip) as ordered)"
                    + " select site, type, array_agg(facets) as facets, null::uuid as record, null::bigint as place"
                    + " from matched group by site, type"
                    + " union all select null, null, null, record, place from page order by place nulls first";
        }
    }
}
