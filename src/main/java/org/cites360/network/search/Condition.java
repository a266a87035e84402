package org.cites360.network.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A plan as a condition of SQL on {@code search_words w}. */
final class Condition {

    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final String sql;

    Condition(Plan plan) {
        this.sql = simple(plan)
                ? "w.words @@ " + query(words(plan))
                : plan.everything()
                        ? "true"
                        : "w.record in ("
                                + plan.branches().stream().map(this::branch).collect(Collectors.joining(" union "))
                                + ")";
    }

    String sql() {
        return sql;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Whether one query says it all, which the index answers at once. */
    private static boolean simple(Plan plan) {
        return !plan.everything()
                && plan.branches().stream()
                        .allMatch(branch -> branch.words() != null
                                && branch.phrases().isEmpty()
                                && branch.refusedPhrases().isEmpty());
    }

    private static String words(Plan plan) {
        return plan.branches().stream().map(branch -> "(" + words(branch) + ")").collect(Collectors.joining(" | "));
    }

    private static String words(Plan.Branch branch) {
        return branch.refused() == null ? branch.words() : branch.words() + " & !" + branch.refused();
    }

    private String branch(Plan.Branch branch) {
        List<String> phrases = branch.phrases().stream().map(this::phrase).toList();
        boolean phraseFirst = branch.words() == null && !phrases.isEmpty();
        StringBuilder part =
                new StringBuilder(phraseFirst ? phrases.getFirst() : "select record from search_words where true");
        if (branch.words() != null) {
            part.append(" and words @@ ").append(query(words(branch)));
        } else if (branch.refused() != null) {
            // The index finds what has a word, not what lacks it
            part.append(" and record not in (select record from search_words where words @@ ")
                    .append(query(branch.refused()))
                    .append(')');
        }
        phrases.stream()
                .skip(phraseFirst ? 1 : 0)
                .forEach(
                        phrase -> part.append(" and record in (").append(phrase).append(')'));
        branch.refusedPhrases()
                .forEach(phrase -> part.append(" and record not in (")
                        .append(phrase(phrase))
                        .append(')'));
        return part.toString();
    }

    /** Selects the records that have it in one passage. */
    private String phrase(Plan.Phrase phrase) {
        if (phrase.isOnePair()) {
            return "select record from search_pairs where "
                    + overlap(phrase.readings().stream()
                            .flatMap(reading -> reading.getFirst().stream())
                            .toList());
        }
        String words = "select record from search_passage where words @@ " + query(phrase.query());
        if (phrase.readings().isEmpty()) {
            return words;
        }
        return words
                + phrase.readings().stream()
                        .map(reading -> reading.stream().map(this::overlap).collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining(
                                " or ", " and id in (select passage from search_pairs where (", "))"));
    }

    private String overlap(Collection<Long> pairs) {
        String name = "pairs" + parameters.size();
        parameters.put(name, pairs.toArray(Long[]::new));
        return "pairs && :" + name + "::bigint[]";
    }

    private String query(String text) {
        String name = "words" + parameters.size();
        parameters.put(name, text);
        return ":" + name + "::tsquery";
    }
}
