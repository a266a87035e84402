package org.cites360.tour;

import java.util.Collection;
import java.util.Map;

/**
 * Tells what the practices are called that a professional visit shows at work. Whoever knows practices answers; where nobody
 * does, stops show none.
 */
public interface PracticeTitles {

    /**
     * A practice that everybody may read.
     *
     * @param title of the practice
     * @param lang tag of the language of the title, which may be another than was asked for
     * @param href path and query of its page
     */
    record Practice(String title, String lang, String href) {}

    /** Those of these that the public may read, by their names in addresses. @param lang tag of the language that is wanted */
    Map<String, Practice> titles(Collection<String> names, String lang);
}
