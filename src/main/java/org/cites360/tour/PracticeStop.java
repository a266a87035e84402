package org.cites360.tour;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A stop of a published visit for professionals at which a practice is seen at work.
 *
 * @param stop its id
 * @param number that visitors key in
 * @param titles of the stop by language tag, for every language in which that visit is published; never empty
 */
public record PracticeStop(String site, String tour, String stop, int number, Map<String, String> titles) {

    public PracticeStop {
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
    }

    /** The language of these in which the visit is entered by whoever reads this one. */
    public String langFor(String wanted) {
        return titles.containsKey(wanted) ? wanted : titles.keySet().iterator().next();
    }

    /** Path, query and fragment of the visit at this stop. */
    public String href(String lang) {
        return "/visit/" + site + "/" + tour + "?lang=" + lang + "&audience=" + Audience.PROFESSIONAL.key() + "#stop="
                + stop;
    }
}
