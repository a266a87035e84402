package org.cites360.network.search;

import java.util.List;
import org.cites360.network.search.Results.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Results with everything a page shows of them, in the reader's language; every link is an address of the same page.
 *
 * @param here the address of this very question
 * @param count such as “12 practices”
 * @param literal the address without the thesaurus, or with it again
 * @param exact the address for what was typed and nothing like it
 * @param suggestion the address for what may have been meant; null where there is none
 * @param open the address without anything chosen
 * @param everything the address without a question
 * @param order the address in the other order; null where there is only one
 * @param previous null on the first page
 * @param next null on the last page
 */
public record SearchPage(
        Question question,
        Results results,
        String here,
        String count,
        List<Entry> entries,
        List<Group> groups,
        List<Choice> chosen,
        String alsoSearched,
        String literal,
        String exact,
        @Nullable String suggestion,
        String open,
        String everything,
        @Nullable String order,
        @Nullable String previous,
        @Nullable String next) {

    /** @param open whether its choices show at once */
    public record Group(Facet facet, String name, List<Choice> choices, boolean open) {}

    /** A value to choose, or to choose no longer. */
    public record Choice(Facet facet, String key, String label, long count, boolean chosen, String href) {}

    /**
     * A record that was found.
     *
     * @param titleLanguage tag of the language title and summary are in
     * @param standsIn in which language they are, named; null where it is the reader's
     * @param site the centre's city
     * @param facts type, year, languages
     */
    public record Entry(
            String href,
            String titleLanguage,
            List<Piece> title,
            List<Piece> summary,
            @Nullable String standsIn,
            boolean networkOnly,
            String site,
            List<String> facts,
            List<Spot> places) {}

    /**
     * Where it was found.
     *
     * @param language tag; null where it is not known
     * @param href null where it is in the record's description
     * @param name of the file, with its page
     */
    public record Spot(
            @Nullable String language,
            List<Piece> pieces,
            @Nullable String href,
            @Nullable String name) {}
}
