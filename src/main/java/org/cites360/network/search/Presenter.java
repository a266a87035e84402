package org.cites360.network.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.cites360.base.i18n.Texts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.Reader;
import org.cites360.network.RecordKind;
import org.cites360.network.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a question for a page, and says in the reader's language what came of it. */
@Component
public class Presenter {

    /** Facets whose choices show at once; the others open on a click. */
    private static final Set<Facet> OPEN = Set.of(Facet.THEME, Facet.TYPE, Facet.AUDIENCE);

    private final RecordSearch search;
    private final Labels labels;
    private final Texts texts;

    Presenter(RecordSearch search, Labels labels, Texts texts) {
        this.search = search;
        this.labels = labels;
        this.texts = texts;
    }

    /**
     * @param path of the page
     * @param kind that the page is about; null where the question chooses
     * @param record the address of a record
     */
    public SearchPage present(
            String path,
            @Nullable RecordKind kind,
            Question question,
            Reader reader,
            Language language,
            BiFunction<PublishedRecord, Language, String> record) {
        Results results = search.search(kind == null ? question : question.withKind(kind), reader, language);
        return new Making(path, kind, kind == null ? question : question.withKind(null), results, language)
                .page(record);
    }

    private final class Making {
        private final String path;
        private final @Nullable RecordKind kind;
        private final Question question;
        private final Results results;
        private final Language language;
        private final Labels.Named named;

        Making(String path, @Nullable RecordKind kind, Question question, Results results, Language language) {
            this.path = path;
            this.kind = kind;
            this.question = question;
            this.results = results;
            this.language = language;
            this.named = labels.in(language);
        }

        private String address(Question other) {
            return other.address(path, Map.of(LanguageChoice.PARAMETER, language.tag()));
        }

        private String text(String key, Object... arguments) {
            return texts.get(language, key, arguments);
        }

        SearchPage page(BiFunction<PublishedRecord, Language, String> record) {
            int page = results.page();
            return new SearchPage(
                    question,
                    results,
                    address(question),
                    text(kind == null ? "find.count" : "find.count." + kind.key(), results.total()),
                    results.hits().stream().map(hit -> entry(hit, record)).toList(),
                    groups(),
                    chosen(),
                    alsoSearched(),
                    address(question.withLiteral(!question.literal())),
                    address(question.withExact(true)),
                    results.suggestion() == null ? null : address(question.withText(results.suggestion())),
                    address(question.open()),
                    address(Question.of("")),
                    question.text().isBlank() ? null : address(question.withNewest(!question.newest())),
                    page == 0 ? null : address(question.withPage(page - 1)),
                    page + 1 >= results.pages() ? null : address(question.withPage(page + 1)));
        }

        private List<SearchPage.Group> groups() {
            List<SearchPage.Group> groups = new ArrayList<>();
            for (Facet facet : Facet.values()) {
                if (facet == Facet.TYPE && kind == RecordKind.PRACTICE) {
                    continue;
                }
                List<SearchPage.Choice> choices =
                        named.ordered(facet, results.facets().getOrDefault(facet, List.of())).stream()
                                .map(value -> choice(facet, value.key(), value.count(), value.chosen()))
                                .toList();
                if (!choices.isEmpty()) {
                    boolean open =
                            OPEN.contains(facet) || !question.chosen(facet).isEmpty();
                    groups.add(new SearchPage.Group(facet, named.facet(facet), choices, open));
                }
            }
            return groups;
        }

        private SearchPage.Choice choice(Facet facet, String key, long count, boolean chosen) {
            return new SearchPage.Choice(
                    facet, key, named.value(facet, key), count, chosen, address(question.toggled(facet, key)));
        }

        private List<SearchPage.Choice> chosen() {
            return Arrays.stream(Facet.values())
                    .flatMap(facet -> question.chosen(facet).stream().map(key -> choice(facet, key, 0, true)))
                    .toList();
        }

        /** The names in the other languages, each once. */
        private String alsoSearched() {
            return results.terms().stream()
                    .flatMap(term -> term.names().values().stream())
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        private SearchPage.Entry entry(Results.Hit hit, BiFunction<PublishedRecord, Language, String> address) {
            PublishedRecord record = hit.record();
            String shown = hit.shown().language().tag();
            FacetValues facets = FacetValues.of(record);
            Stream<String> facts = Stream.of(
                    named.value(Facet.TYPE, facets.type()),
                    facets.year() == null ? "" : String.valueOf(facets.year()),
                    record.languages().stream()
                            .map(each -> named.language(each.tag()))
                            .collect(Collectors.joining(", ")));
            return new SearchPage.Entry(
                    address.apply(record, language),
                    shown,
                    hit.title(),
                    hit.summary(),
                    hit.shown().missing() ? text("find.in-language", named.language(shown)) : null,
                    record.visibility() == Visibility.NETWORK,
                    named.value(Facet.SITE, record.site()),
                    facts.filter(fact -> !fact.isEmpty()).toList(),
                    hit.places().stream().map(this::spot).toList());
        }

        private SearchPage.Spot spot(Results.Place place) {
            Results.File file = place.file();
            if (file == null) {
                return new SearchPage.Spot(place.language(), place.pieces(), null, null);
            }
            String name =
                    file.page() == 0 ? file.name() : text("find.file-page", file.name(), String.valueOf(file.page()));
            return new SearchPage.Spot(place.language(), place.pieces(), file.path(), name);
        }
    }
}
