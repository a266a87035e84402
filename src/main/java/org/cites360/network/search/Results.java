package org.cites360.network.search;

import java.util.List;
import java.util.Map;
import org.cites360.base.Language;
import org.cites360.network.PublishedRecord;
import org.jspecify.annotations.Nullable;

/**
 * What was found, of what the reader may see and nothing else.
 *
 * @param total of every page
 * @param page from 0
 * @param facets for each, the values that at least one record has or that are chosen; what is chosen of a facet itself does not lower
 *     its own counts
 * @param terms of the thesaurus that were looked for beside what was typed
 * @param forgiven what was looked for in place of what was typed, which nothing has; null where that was found
 * @param suggestion something much like the question that finds more; null where there is none
 * @param cut whether the question was too long, and its rest was left out
 */
public record Results(
        long total,
        int page,
        int pages,
        List<Hit> hits,
        Map<Facet, List<Value>> facets,
        List<Term> terms,
        @Nullable String forgiven,
        @Nullable String suggestion,
        boolean cut) {

    /** Hits on a page. */
    public static final int PAGE = 20;

    /** Pages that can be turned to: who has not found it by then narrows the search. */
    public static final int MOST_PAGES = 500;

    public Results {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        terms = List.copyOf(terms);
    }

    /**
     * A record that was found.
     *
     * @param shown its text in the reader's language, or the one that stands in
     * @param title with what was looked for marked, as the summary
     * @param places where in its description and its files it was found, the best first
     */
    public record Hit(
            PublishedRecord record,
            PublishedRecord.Shown shown,
            List<Piece> title,
            List<Piece> summary,
            List<Place> places) {}

    /** A piece of a text. */
    public record Piece(String text, boolean marked) {}

    /**
     * Where something was found.
     *
     * @param language tag of the text's; null where it is not known
     * @param file null where it is in the record's own description
     */
    public record Place(
            @Nullable String language,
            List<Piece> pieces,
            @Nullable File file) {}

    /**
     * A file in which something was found.
     *
     * @param name what the record calls it, else its own
     * @param page from 1: the page, slide or sheet; 0 where it has none
     * @param path of its address, opened at that page where that can be
     */
    public record File(String name, int page, String path) {}

    /** A value of a facet. @param count how many records it would leave */
    public record Value(String key, long count, boolean chosen) {}

    /** A thing of the thesaurus. @param names its names that were looked for, by language, the preferred one of each */
    public record Term(Map<Language, String> names) {}
}
