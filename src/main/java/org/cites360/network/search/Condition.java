package org.cites360.network.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
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
        StringBuilder part = new StringBuilder();
        if (branch.words() != null) {
            // Apart, so that they are looked up in their index, and not held against all words of each record that has
            // the phrase
            part.append("select record from (select record from search_words where words @@ ")
                    .append(query(words(branch)))
                    .append(" offset 0) as named where true");
            phrases.forEach(phrase -> refine(part, "in", phrase));
        } else {
            part.append(phrases.isEmpty() ? "select record from search_words where true" : phrases.getFirst());
            phrases.stream().skip(1).forEach(phrase -> refine(part, "in", phrase));
            if (branch.refused() != null) {
                // The index finds what has a word, not what lacks it
                refine(part, "not in", "select record from search_words where words @@ " + query(branch.refused()));
            }
        }
        branch.refusedPhrases().forEach(phrase -> refine(part, "not in", phrase(phrase)));
        return part.toString();
    }

    private static void refine(StringBuilder part, String how, String records) {
        part.append(" and record ").append(how).append(" (").append(records).append(')');
    }

    /** Selects the records that have it in one passage: by pairs alone where there are two words, which no places need to tell. */
    private String phrase(Plan.Phrase phrase) {
        List<Plan.Reading> ones = readings(phrase, pairs -> pairs == 0);
        List<Plan.Reading> twos = readings(phrase, pairs -> pairs == 1);
        List<Plan.Reading> longer = readings(phrase, pairs -> pairs > 1);
        List<String> ways = new ArrayList<>();
        if (!ones.isEmpty()) {
            ways.add(inPassages(ones));
        }
        if (!twos.isEmpty()) {
            ways.add("select record from search_pairs where "
                    + overlap(twos.stream()
                            .flatMap(reading -> reading.pairs().getFirst().stream())
                            .toList()));
        }
        if (!longer.isEmpty()) {
            ways.add(longer.stream()
                    .map(reading -> reading.pairs().stream().map(this::overlap).collect(Collectors.joining(" and ")))
                    .collect(Collectors.joining(
                            " or ",
                            inPassages(longer) + " and id in (select passage from search_pairs where (",
                            "))")));
        }
        return ways.size() == 1
                ? ways.getFirst()
                : "select record from (" + String.join(" union all ", ways) + ") as phrase where true";
    }

    private static List<Plan.Reading> readings(Plan.Phrase phrase, IntPredicate pairs) {
        return phrase.readings().stream()
                .filter(reading -> pairs.test(reading.pairs().size()))
                .toList();
    }

    private String inPassages(List<Plan.Reading> readings) {
        return "select record from search_passage where words @@ " + query(new Plan.Phrase(readings).query());
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
