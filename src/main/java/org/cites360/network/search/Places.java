package org.cites360.network.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passages of a few records that say what was looked for. */
@Component
class Places {

    /** Of one record. */
    private static final int MOST = 3;

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param document null for the record's own texts
     * @param page 0 where there is none
     * @param body null where it is not among the best
     * @param marks places of what was looked for
     */
    record Passage(
            UUID record,
            @Nullable UUID document,
            int page,
            @Nullable String language,
            @Nullable String body,
            Set<Integer> marks) {}

    /** By record, the best first; the record's own texts are always among them, where they say it. */
    Map<RecordId, List<Passage>> of(List<RecordId> records, Plan plan, Reader reader) {
        if (records.isEmpty() || plan.names().isEmpty()) {
            return Map.of();
        }
        List<String> phrases = plan.branches().stream()
                .flatMap(branch -> branch.phrases().stream())
                .map(Plan.Phrase::query)
                .toList();
        // The records' passages first, which are few: by the index of words there may be thousands
        var statement = jdbc.sql(
                        """
                        with near as materialized (
                            select p.* from search_passage p join search_words w on w.record = p.record
                            where p.record = any (:records::uuid[]) and %s
                        ), found as (
                            select near.*, row_number() over (
                                partition by record order by %s ts_rank(words, :any::tsquery) desc, id) as place
                            from near where words @@ :any::tsquery
                        )
                        select record, document, page, language, case when place <= :most then body end as body, array(
                            select unnest(word.positions) from unnest(words) as word
                            where word.lexeme = any (:names::text[])) as marks
                        from found where place <= :most or document is null order by place
                        """.formatted(Matching.SEEN, phrases.isEmpty() ? "" : "(words @@ :phrases::tsquery) desc,"))
                .param("records", records.stream().map(RecordId::value).toArray(UUID[]::new))
                .param("any", plan.any())
                .param("names", plan.names().toArray(String[]::new))
                .param("least", Matching.least(reader))
                .param("most", MOST);
        if (!phrases.isEmpty()) {
            statement = statement.param(
                    "phrases",
                    phrases.stream().map(phrase -> "(" + phrase + ")").collect(Collectors.joining(" | ")));
        }
        return statement.query((row, index) -> passage(row)).list().stream()
                .collect(Collectors.groupingBy(passage -> new RecordId(passage.record())));
    }

    private static Passage passage(ResultSet row) throws SQLException {
        Short[] places = (Short[]) row.getArray("marks").getArray();
        return new Passage(
                row.getObject("record", UUID.class),
                row.getObject("document", UUID.class),
                row.getInt("page"),
                row.getString("language"),
                row.getString("body"),
                Arrays.stream(places).map(Short::intValue).collect(Collectors.toSet()));
    }
}
