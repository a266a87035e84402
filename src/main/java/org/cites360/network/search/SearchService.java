package org.cites360.network.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cites360.base.Language;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class SearchService implements RecordSearch {

    /** So few results that something else may have been meant. */
    private static final int FEW = 3;

    /** The place of the first word of a text in the index. */
    private static final int FIRST = 1;

    private final Planner planner;
    private final Matching matching;
    private final Places places;
    private final Spelling spelling;
    private final PublishedRecords records;
    private final Sites sites;
    private final FileTexts files;

    SearchService(
            Planner planner,
            Matching matching,
            Places places,
            Spelling spelling,
            PublishedRecords records,
            Sites sites,
            FileTexts files) {
        this.planner = planner;
        this.matching = matching;
        this.places = places;
        this.spelling = spelling;
        this.records = records;
        this.sites = sites;
        this.files = files;
    }

    /** A question with its plan and what came of it. */
    private record Answer(Question question, Plan plan, boolean cut, Matching.Found found) {}

    @Override
    public Results search(Question asked, Reader reader, Language language) {
        Map<String, String> countries = sites.all().stream().collect(Collectors.toMap(Site::slug, Site::country));
        Answer answer = answer(withinReach(asked), reader, language, countries);
        @Nullable String forgiven = null;
        @Nullable String suggestion = null;
        if (!asked.exact()
                && asked.page() == 0
                && answer.found().total() < FEW
                && !answer.plan().everything()) {
            Optional<String> other = spelling.corrected(asked.text(), answer.plan(), reader);
            if (other.isPresent()) {
                Answer instead = answer(asked.withText(other.get()), reader, language, countries);
                if (answer.found().total() == 0 && instead.found().total() > 0) {
                    forgiven = other.get();
                    answer = instead;
                } else if (instead.found().total() > answer.found().total()) {
                    suggestion = other.get();
                }
            }
        }
        long total = answer.found().total();
        int pages = (int) Math.min(Results.MOST_PAGES, (total + Results.PAGE - 1) / Results.PAGE);
        return new Results(
                total,
                answer.question().page(),
                pages,
                hits(answer, reader, language),
                facets(answer, countries),
                terms(answer.plan()),
                forgiven,
                suggestion,
                answer.cut());
    }

    @Override
    public List<RecordId> since(Question question, Instant from, int limit, Reader reader, Language language) {
        Map<String, String> countries = sites.all().stream().collect(Collectors.toMap(Site::slug, Site::country));
        Plan plan = planner.plan(Wording.of(question.text()), question.literal(), language);
        return matching.since(plan, question, sitesOf(question, countries), reader, from, limit);
    }

    private static Question withinReach(Question question) {
        return question.page() < Results.MOST_PAGES ? question : question.withPage(Results.MOST_PAGES - 1);
    }

    private Answer answer(Question question, Reader reader, Language language, Map<String, String> countries) {
        Wording wording = Wording.of(question.text());
        Plan plan = planner.plan(wording, question.literal(), language);
        return new Answer(
                question, plan, wording.cut(), matching.find(plan, question, sitesOf(question, countries), reader));
    }

    private static Set<String> sitesOf(Question question, Map<String, String> countries) {
        return countries.entrySet().stream()
                .filter(site -> question.chosen(Facet.COUNTRY).contains(site.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<Results.Hit> hits(Answer answer, Reader reader, Language language) {
        List<RecordId> page = answer.found().page();
        Map<RecordId, List<Places.Passage>> passages = places.of(page, answer.plan(), reader);
        Map<UUID, FileTexts.File> opened = files.files(passages.values().stream()
                .flatMap(List::stream)
                .filter(passage -> passage.body() != null)
                .map(Places.Passage::document)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        List<Results.Hit> hits = new ArrayList<>();
        for (PublishedRecord record : records.findAll(page, reader)) {
            List<Places.Passage> own = passages.getOrDefault(record.id(), List.of());
            PublishedRecord.Shown shown = record.in(TextLanguage.of(language));
            Set<Integer> marks = own.stream()
                    .filter(passage ->
                            passage.document() == null && shown.language().tag().equals(passage.language()))
                    .findFirst()
                    .map(Places.Passage::marks)
                    .orElse(Set.of());
            Marking title = new Marking(shown.text().title(), FIRST, marks);
            Marking summary = new Marking(shown.text().summary(), title.next(FIRST), marks);
            hits.add(new Results.Hit(record, shown, title.all(), summary.all(), places(record, shown, own, opened)));
        }
        return hits;
    }

    private List<Results.Place> places(
            PublishedRecord record,
            PublishedRecord.Shown shown,
            List<Places.Passage> passages,
            Map<UUID, FileTexts.File> opened) {
        List<Results.Place> found = new ArrayList<>();
        for (Places.Passage passage : passages) {
            if (passage.body() == null) {
                continue;
            }
            Results.@Nullable File file =
                    passage.document() == null ? null : file(record, shown, passage, opened.get(passage.document()));
            List<Results.Piece> pieces = new Marking(passage.body(), firstOf(record, passage), passage.marks()).best();
            if (!pieces.isEmpty() && (passage.document() == null || file != null)) {
                found.add(new Results.Place(passage.language(), pieces, file));
            }
        }
        return found;
    }

    /** The place of the first word of a passage: a description stands behind its title and its summary. */
    private static int firstOf(PublishedRecord record, Places.Passage passage) {
        if (passage.document() != null || passage.language() == null) {
            return FIRST;
        }
        return TextLanguage.of(passage.language())
                .map(language -> record.texts().get(language))
                .map(text -> {
                    int summary = new Marking(text.title(), FIRST, Set.of()).next(FIRST);
                    return new Marking(text.summary(), summary, Set.of()).next(summary);
                })
                .orElse(FIRST);
    }

    private static Results.@Nullable File file(
            PublishedRecord record,
            PublishedRecord.Shown shown,
            Places.Passage passage,
            FileTexts.@Nullable File file) {
        return file == null
                ? null
                : record.facts().files().stream()
                        .filter(attachment -> attachment.document().equals(passage.document()))
                        .findFirst()
                        .map(attachment -> new Results.File(
                                shown.text().labels().getOrDefault(attachment.id(), file.name()),
                                passage.page(),
                                file.path(passage.page())))
                        .orElse(null);
    }

    private static List<Results.Term> terms(Plan plan) {
        return plan.terms().stream()
                .map(term -> {
                    Map<Language, String> names = new EnumMap<>(Language.class);
                    Arrays.stream(Language.values())
                            .filter(language -> !term.preferred(language).isEmpty())
                            .forEach(language -> names.put(language, term.preferred(language)));
                    return new Results.Term(names);
                })
                .toList();
    }

    private static Map<Facet, List<Results.Value>> facets(Answer answer, Map<String, String> countries) {
        Map<Facet, List<Results.Value>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = answer.found().counts().getOrDefault(facet, Map.of());
            if (facet == Facet.COUNTRY) {
                counts = byCountry(counts, countries);
            }
            Set<String> chosen = answer.question().chosen(facet);
            Map<String, Long> all = new HashMap<>(counts);
            chosen.forEach(value -> all.putIfAbsent(value, 0L));
            facets.put(
                    facet,
                    all.entrySet().stream()
                            .map(value -> new Results.Value(
                                    value.getKey(), value.getValue(), chosen.contains(value.getKey())))
                            .sorted(order(facet))
                            .toList());
        }
        return facets;
    }

    private static Comparator<Results.Value> order(Facet facet) {
        return facet == Facet.YEAR
                ? Comparator.comparing(Results.Value::key).reversed()
                : Comparator.comparingLong(Results.Value::count).reversed().thenComparing(Results.Value::key);
    }

    private static Map<String, Long> byCountry(Map<String, Long> bySite, Map<String, String> countries) {
        Map<String, Long> counts = new HashMap<>();
        bySite.forEach((site, count) -> {
            if (countries.containsKey(site)) {
                counts.merge(countries.get(site), count, Long::sum);
            }
        });
        return counts;
    }
}
