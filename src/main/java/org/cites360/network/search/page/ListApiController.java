package org.cites360.network.search.page;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cites360.base.CitesProperties;
import org.cites360.base.Language;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.Reader;
import org.cites360.network.RecordKind;
import org.cites360.network.TargetGroup;
import org.cites360.network.TextLanguage;
import org.cites360.network.search.Facet;
import org.cites360.network.search.Question;
import org.cites360.network.search.RecordSearch;
import org.cites360.network.search.Results;
import org.cites360.site.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public lists as JSON, for anybody. No session, no cookie. */
@RestController
class ListApiController {

    private final RecordSearch search;
    private final CitesProperties properties;

    ListApiController(RecordSearch search, CitesProperties properties) {
        this.search = search;
        this.properties = properties;
    }

    /**
     * @param page from 1
     * @param facets by name: each value with how many records it would leave
     * @param also names of the thesaurus that were looked for beside the words
     * @param insteadOf what nothing was found for, when something like it was looked for; null where nothing was forgiven
     */
    record Listing(
            long total,
            int page,
            int pages,
            List<Item> items,
            Map<String, Map<String, Long>> facets,
            List<Map<String, String>> also,
            @Nullable String insteadOf,
            boolean cut) {}

    /** @param lang of title and summary @param year null where it is not known */
    record Item(
            String id,
            String kind,
            String site,
            String lang,
            String title,
            String summary,
            List<String> languages,
            List<String> themes,
            List<String> audiences,
            @Nullable String type,
            @Nullable Integer year,
            String licence,
            Instant changed,
            String url,
            List<Found> found) {}

    /** @param page from 1; null where the file has none @param url null where it is in the description */
    record Found(
            @Nullable String lang,
            String text,
            @Nullable String file,
            @Nullable Integer page,
            @Nullable String url) {}

    @GetMapping("/api/practices")
    ResponseEntity<Listing> practices(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return list(RecordKind.PRACTICE, parameters, locale);
    }

    @GetMapping("/api/resources")
    ResponseEntity<Listing> resources(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        return list(RecordKind.RESOURCE, parameters, locale);
    }

    private ResponseEntity<Listing> list(RecordKind kind, Map<String, List<String>> parameters, Locale locale) {
        Language language = Language.of(locale.getLanguage()).orElse(Language.FR);
        Question question = Question.of(parameters).withKind(kind);
        Results results = search.search(question, Reader.PUBLIC, language);
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (Facet facet : Facet.values()) {
            Map<String, Long> values = new LinkedHashMap<>();
            results.facets().getOrDefault(facet, List.of()).forEach(value -> values.put(value.key(), value.count()));
            facets.put(facet.key(), values);
        }
        List<Map<String, String>> also = results.terms().stream()
                .map(term -> {
                    Map<String, String> names = new LinkedHashMap<>();
                    term.names().forEach((each, name) -> names.put(each.tag(), name));
                    return names;
                })
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Listing(
                        results.total(),
                        results.page() + 1,
                        results.pages(),
                        results.hits().stream().map(this::item).toList(),
                        facets,
                        also,
                        results.forgiven() == null ? null : question.text(),
                        results.cut()));
    }

    private Item item(Results.Hit hit) {
        PublishedRecord record = hit.record();
        Facts facts = record.facts();
        return new Item(
                record.slug(),
                record.kind().key(),
                record.site(),
                hit.shown().language().tag(),
                hit.shown().text().title(),
                hit.shown().text().summary(),
                record.languages().stream().map(TextLanguage::tag).toList(),
                facts.themes().stream().map(Theme::key).toList(),
                facts.targetGroups().stream().map(TargetGroup::key).toList(),
                facts instanceof Facts.Resource resource ? resource.type().key() : null,
                facts.year().orElse(null),
                facts.licence().key(),
                record.changed(),
                properties.absolute(record.path()),
                hit.places().stream().map(this::found).toList());
    }

    private Found found(Results.Place place) {
        StringBuilder text = new StringBuilder();
        place.pieces().forEach(piece -> text.append(piece.text()));
        Results.File file = place.file();
        return file == null
                ? new Found(place.language(), text.toString(), null, null, null)
                : new Found(
                        place.language(),
                        text.toString(),
                        file.name(),
                        file.page() == 0 ? null : file.page(),
                        properties.absolute(file.path()));
    }
}
