package org.cites360.network.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;
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
    private static final String RANK = "ts_rank('{0.1, 0.2, 0.5, 1}', w.head, :rank::tsquery)";

    private final JdbcClient jdbc;

    Matching(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param counts by facet, value and number; countries are counted by their centres */
    record Found(long total, List<RecordId> page, Map<Facet, Map<String, Long>> counts) {}

    /** @param sitesOf the centres of each chosen country, all in one; empty where none is chosen */
    Found find(Plan plan, Question question, Set<String> sitesOf, Reader reader) {
        Statement statement = new Statement(plan, question, sitesOf, reader);
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        List<RecordId> page = new ArrayList<>();
        long[] total = new long[1];
        plainly();
        jdbc.sql(statement.sql()).params(statement.parameters()).query(row -> {
            switch (row.getString("part")) {
                case "hit" -> page.add(new RecordId(row.getObject("record", UUID.class)));
                case "sums" -> total[0] = sums(row, counts);
                case "site" -> {
                    count(counts, Facet.SITE, row.getString("value"), row.getLong("number"));
                    count(counts, Facet.COUNTRY, row.getString("value"), row.getLong("other"));
                }
                default ->
                    count(
                            counts,
                            Facet.of(row.getString("part")).orElseThrow(),
                            row.getString("value"),
                            row.getLong("number"));
            }
        });
        return new Found(total[0], page, counts);
    }

    List<RecordId> since(Plan plan, Question question, Set<String> sitesOf, Reader reader, Instant after, int limit) {
        Statement statement = new Statement(plan, question, sitesOf, reader);
        plainly();
        return jdbc
                .sql(
                        "with " + statement.matched()
                                + " select record from matched where failed = 0 and changed_at > :after order by changed_at desc, record limit :most")
                .params(statement.parameters())
                .param("after", Timestamp.from(after))
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
        plainly();
        return jdbc.sql("explain (analyze, costs off) " + statement.sql())
                .params(statement.parameters())
                .query(String.class)
                .list();
    }

    /** A plan for these very words, for a rare one and a common one need different ones; compiling it would take longer than it runs. */
    private void plainly() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true)")
                .query((row, index) -> true)
                .list();
    }

    private static void count(Map<Facet, Map<String, Long>> counts, Facet facet, @Nullable String value, long number) {
        if (value != null && number > 0) {
            counts.computeIfAbsent(facet, key -> new HashMap<>()).put(value, number);
        }
    }

    private static long sums(ResultSet row, Map<Facet, Map<String, Long>> counts) throws SQLException {
        Long[] sums = (Long[]) row.getArray("sums").getArray();
        int at = 1;
        for (Theme theme : Theme.values()) {
            count(counts, Facet.THEME, theme.key(), sums[at++]);
        }
        for (TargetGroup group : TargetGroup.values()) {
            count(counts, Facet.AUDIENCE, group.key(), sums[at++]);
        }
        for (TextLanguage language : TextLanguage.values()) {
            count(counts, Facet.LANGUAGE, language.tag(), sums[at++]);
        }
        return sums[0];
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
            return " | case when " + fits + " then 0 else " + bit(facet) + " end";
        }

        private String any(String name, String column, Set<String> chosen) {
            parameters.put(name, chosen.toArray(String[]::new));
            return "coalesce(" + column + " = any (:" + name + "::text[]), false)";
        }

        private <E extends Enum<E>> String bits(String name, String column, List<E> chosen) {
            parameters.put(name, FacetValues.bits(chosen));
            return "s." + column + " & :" + name + " <> 0";
        }

        private static int bit(Facet facet) {
            return 1 << facet.ordinal();
        }

        String matched() {
            return "matched as materialized (select s.record, s.site, s.type, s.year, s.themes, s.audiences, s.languages, r.changed_at, "
                    + (ranked ? RANK : "0::real") + " as rank, 0"
                    + ORDER.stream().map(this::fails).collect(Collectors.joining()) + " as failed from search_record s"
                    + SEEN
                    + (everything ? "" : "join search_words w on w.record = s.record ")
                    + "where " + condition.sql() + (question.kind() == null ? "" : " and s.kind = :kind") + ")";
        }

        String sql() {
            return "with " + matched() + ", page as (select record, row_number() over (order by "
                    + (ranked ? "rank desc, " : "")
                    + "changed_at desc, record) as place from matched where failed = 0 order by place"
                    + " limit :size offset :skip)"
                    + " select 'sums' as part, null as value, array[count(*) filter (where failed = 0)"
                    + sums(Facet.THEME, "themes", Theme.values().length)
                    + sums(Facet.AUDIENCE, "audiences", TargetGroup.values().length)
                    + sums(Facet.LANGUAGE, "languages", TextLanguage.values().length)
                    + "] as sums, null::bigint as number, null::bigint as other, null::uuid as record, null::bigint as place from matched"
                    + " union all select 'site', site, null, " + number(Facet.SITE) + ", " + number(Facet.COUNTRY)
                    + ", null, null from matched group by site"
                    + grouped(Facet.TYPE, "type") + grouped(Facet.YEAR, "year::text")
                    + " union all select 'hit', null, null, null, null, record, place from page order by place nulls first";
        }

        private static String sums(Facet facet, String column, int values) {
            return IntStream.range(0, values)
                    .mapToObj(value -> ", count(*) filter (where " + fitsOthers(facet) + " and " + column + " & "
                            + (1 << value) + " <> 0)")
                    .collect(Collectors.joining());
        }

        private static String grouped(Facet facet, String column) {
            return " union all select '" + facet.key() + "', " + column + ", null, " + number(facet)
                    + ", null, null, null from matched group by " + column;
        }

        private static String number(Facet facet) {
            return "count(*) filter (where " + fitsOthers(facet) + ")";
        }

        private static String fitsOthers(Facet facet) {
            int others = Arrays.stream(Facet.values())
                    .filter(other -> other != facet)
                    .mapToInt(Statement::bit)
                    .sum();
            return "failed & " + others + " = 0";
        }
    }
}
