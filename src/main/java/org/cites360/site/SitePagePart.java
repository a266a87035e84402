package org.cites360.site;

import java.util.Optional;
import org.cites360.base.Language;

/**
 * Something that another module adds to the public page of a centre: a bean, ordered by {@code @Order}, that answers only with
 * what the public may read.
 */
public interface SitePagePart {

    /** What to add to the page of this centre; empty for nothing. @param reader the language of the interface */
    Optional<Part> of(Site site, Language reader);

    /**
     * @param template name of a Thymeleaf template whose fragment {@code part} is a section with a heading of level 2; it finds
     *     {@code model} under the name {@code part}
     * @param model what the fragment shows
     */
    record Part(String template, Object model) {}
}
