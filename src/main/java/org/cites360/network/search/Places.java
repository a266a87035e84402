package org.cites360.network.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** @param document null for the record's own description @param page 0 where there is none */
    record Passage(
            UUID record,
            @Nullable UUID document,
            int page,
            @Nullable String language,
            String body) {}

    /** By record, the best first. */
    Map<RecordId, List<Passage>> of(List<RecordId> records, Plan plan, Reader reader) {
        List<String> names = new ArrayList<>(plan.marks());
        plan.terms().forEach(term -> names.add(term.lexeme()));
        if (records.isEmpty() || names.isEmpty()) {
            return Map.of();
        }
        List<String> phrases = plan.branches().stream()
                .flatMap(branch -> branch.phrases().stream())
                .toList();
        String together = phrases.isEmpty() ? "" : "(p.words @@ :phrases::tsquery) desc, ";
        var statement = jdbc.sql(
                        "select record, document, page, language, body from (select p.record, p.document, p.page, p.language,"
                                + " p.body, row_number() over (partition by p.record order by " + together
                                + "ts_rank(p.words, :marks::tsquery) desc, p.id) as place from search_passage p"
                                + " join search_record s on s.record = p.record" + Matching.SEEN
                                + "where p.record = any (:records::uuid[]) and p.words @@ :marks::tsquery) as found where place <= :most"
                                + " order by place")
                .param("records", records.stream().map(RecordId::value).toArray(UUID[]::new))
                .param("marks", names.stream().map(Vector::quoted).collect(Collectors.joining(" | ")))
                .param("reader", reader.name())
                .param("most", MOST);
        if (!phrases.isEmpty()) {
            statement = statement.param(
                    "phrases",
                    phrases.stream().map(phrase -> "(" + phrase + ")").collect(Collectors.joining(" | ")));
        }
        Stream<Passage> found = statement.query(Passage.class).list().stream();
        return found.collect(Collectors.groupingBy(passage -> new RecordId(passage.record())));
    }
}
