package org.cites360.network.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.cites360.Cites360Application;
import org.cites360.base.Language;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures searches in a full network, for {@code script/bench search}: the time of the whole answer on the server (plan, matches,
 * counts of every facet, passages marked) by kind of question, and what PostgreSQL does for it, in Markdown.
 *
 * <p>Arguments: the data directory, which is filled when it is empty; then records, files, and questions of each kind.
 */
public final class SearchBench {

    private static final long SEED = 360;

    private SearchBench() {}

    public static void main(String[] arguments) throws Exception {
        int records = Integer.parseInt(arguments[1]);
        int files = Integer.parseInt(arguments[2]);
        int each = Integer.parseInt(arguments[3]);
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Cites360Application.class)
                .run(
                        "--cites.data=" + arguments[0],
                        "--cites.tours=" + arguments[0] + "/none",
                        "--server.port=0",
                        "--logging.level.root=warn")) {
            BenchTexts texts = new BenchTexts(SEED);
            new BenchRecords(application, texts).fill(records, files);
            sizes(application.getBean(JdbcClient.class));
            new SearchBench().measure(application, texts, each);
        }
        System.exit(0);
    }

    private static void sizes(JdbcClient jdbc) {
        System.out.println("\n| what | rows | MB |\n|---|--:|--:|");
        for (String table : List.of("search_record", "search_words", "search_passage", "search_pairs", "search_word")) {
            Map<String, Object> row = jdbc.sql("select (select count(*) from " + table + ") as rows, pg_table_size('"
                            + table + "') / 1048576 as mb, pg_indexes_size('" + table + "') / 1048576 as indexes")
                    .query()
                    .singleRow();
            System.out.printf(
                    "| %s | %s | %s + %s for indexes |%n", table, row.get("rows"), row.get("mb"), row.get("indexes"));
        }
    }

    private void measure(ConfigurableApplicationContext application, BenchTexts texts, int each) {
        RecordSearch search = application.getBean(RecordSearch.class);
        Random random = new Random(SEED);
        Map<String, Supplier<Question>> kinds = kinds(texts, random);
        // The first ones compile the code and fill the caches, of the database too
        kinds.values().forEach(kind -> {
            for (int i = 0; i < 10; i++) {
                search.search(kind.get(), Reader.PUBLIC, Language.FR);
            }
        });
        System.out.printf(
                "%n%d processors, heap of at most %d MiB%n%n",
                Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() >> 20);
        System.out.println(
                "| question | answers | found, median | p50 ms | p95 ms | longest ms |\n|---|--:|--:|--:|--:|--:|");
        List<Double> all = new ArrayList<>();
        kinds.forEach((name, kind) -> {
            double[] times = new double[each];
            double[] totals = new double[each];
            for (int i = 0; i < each; i++) {
                Question question = kind.get();
                Reader reader = i % 2 == 0 ? Reader.PUBLIC : Reader.NETWORK;
                Language language = Language.values()[i % Language.values().length];
                long start = System.nanoTime();
                totals[i] = search.search(question, reader, language).total();
                times[i] = (System.nanoTime() - start) / 1e6;
                all.add(times[i]);
            }
            Arrays.sort(times);
            Arrays.sort(totals);
            row(name, times, totals[each / 2]);
        });
        double[] times = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        row("**all**", times, 0);
        parts(application, kinds, each);
        plans(application, texts);
    }

    /** Where the time goes: medians and 95th percentiles of the parts of an answer, each asked by itself. */
    private static void parts(
            ConfigurableApplicationContext application, Map<String, Supplier<Question>> kinds, int each) {
        Planner planner = application.getBean(Planner.class);
        Matching matching = application.getBean(Matching.class);
        Places places = application.getBean(Places.class);
        PublishedRecords records = application.getBean(PublishedRecords.class);
        TransactionTemplate transaction = application.getBean(TransactionTemplate.class);
        System.out.println(
                "\n| p50 / p95 ms | plan | matches and facets | passages | records |\n|---|--:|--:|--:|--:|");
        kinds.forEach((name, kind) -> {
            double[][] times = new double[4][each];
            for (int i = 0; i < each; i++) {
                int at = i;
                Question question = kind.get();
                transaction.executeWithoutResult(status -> {
                    long[] marks = new long[5];
                    marks[0] = System.nanoTime();
                    Plan plan = planner.plan(Wording.of(question.text()), false, Language.FR);
                    marks[1] = System.nanoTime();
                    List<RecordId> page = matching.find(plan, question, Set.of(), Reader.NETWORK)
                            .page();
                    marks[2] = System.nanoTime();
                    places.of(page, plan, Reader.NETWORK);
                    marks[3] = System.nanoTime();
                    records.findAll(page, Reader.NETWORK);
                    marks[4] = System.nanoTime();
                    for (int part = 0; part < 4; part++) {
                        times[part][at] = (marks[part + 1] - marks[part]) / 1e6;
                    }
                });
            }
            System.out.print("| " + name);
            for (double[] part : times) {
                Arrays.sort(part);
                System.out.printf(" | %.1f / %.1f", at(part, 0.5), at(part, 0.95));
            }
            System.out.println(" |");
        });
    }

    private static void row(String name, double[] sorted, double found) {
        System.out.printf(
                "| %s | %d | %.0f | %.1f | %.1f | %.1f |%n",
                name, sorted.length, found, at(sorted, 0.5), at(sorted, 0.95), sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
    }

    private static Map<String, Supplier<Question>> kinds(BenchTexts texts, Random random) {
        Supplier<String> common = () -> texts.word(random, 15, 200);
        Supplier<String> usual = () -> texts.word(random, 200, 3000);
        Supplier<String> rare = () -> texts.word(random, 4000, 15000);
        Map<String, Supplier<Question>> kinds = new LinkedHashMap<>();
        kinds.put("everything, the newest", () -> Question.of(""));
        kinds.put(
                "everything, two facets",
                () -> Question.of("")
                        .withChosen(Facet.THEME, Set.of("work", "learn"))
                        .withChosen(Facet.COUNTRY, Set.of("BE")));
        kinds.put("a common word", () -> Question.of(common.get()));
        kinds.put("a usual word", () -> Question.of(usual.get()));
        kinds.put("a rare word", () -> Question.of(rare.get()));
        kinds.put("two words", () -> Question.of(common.get() + " " + usual.get()));
        kinds.put(
                "four words",
                () -> Question.of(common.get() + " " + common.get() + " " + common.get() + " " + usual.get()));
        kinds.put(
                "a common word, three facets",
                () -> Question.of(common.get())
                        .withChosen(Facet.THEME, Set.of("work"))
                        .withChosen(Facet.AUDIENCE, Set.of("job-seekers", "migrants"))
                        .withChosen(Facet.LANGUAGE, Set.of("fr", "nl")));
        kinds.put("a phrase", () -> Question.of("\"" + texts.phrase(random) + "\""));
        kinds.put("a phrase and a word", () -> Question.of(common.get() + " \"" + texts.phrase(random) + "\""));
        kinds.put("a word without another", () -> Question.of(usual.get() + " -" + common.get()));
        kinds.put("one or another", () -> Question.of(common.get() + " OR " + usual.get()));
        kinds.put("a term of the thesaurus", () -> Question.of(texts.term(random)));
        kinds.put("a term and a word", () -> Question.of(texts.term(random) + " " + common.get()));
        kinds.put("a misspelled word", () -> Question.of(texts.misspelled(random)));
        kinds.put("a common word, page 40", () -> Question.of(common.get()).withPage(39));
        return kinds;
    }

    private static void plans(ConfigurableApplicationContext application, BenchTexts texts) {
        Planner planner = application.getBean(Planner.class);
        Matching matching = application.getBean(Matching.class);
        Random random = new Random(SEED);
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("everything", Question.of(""));
        questions.put("a common word", Question.of(texts.word(random, 15, 200)));
        questions.put(
                "two words and a phrase",
                Question.of(texts.word(random, 200, 3000) + " \"" + texts.phrase(random) + "\""));
        questions.forEach((name, question) -> {
            System.out.println("\n### Plan: " + name + "\n\n```");
            Plan plan = planner.plan(Wording.of(question.text()), false, Language.FR);
            // As a search does, whose settings are those of its transaction
            application
                    .getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> matching.explain(plan, question, Reader.PUBLIC)
                            .forEach(line -> System.out.println(shortened(line))));
            System.out.println("```");
        });
    }

    private static String shortened(String line) {
        return line.length() <= 160 ? line : line.substring(0, 157) + "…";
    }
}
