package org.cites360.network;

import java.util.Optional;
import org.cites360.base.Language;

/**
 * Something that another part of the product adds to the public page of a record: a bean, ordered by {@code @Order}. It is told
 * only of records that the public may read, and answers only with what the public may read.
 */
public interface RecordPagePart {

    /**
     * What to add to this record's page; empty for nothing.
     *
     * @param reader the language of the interface
     * @param text the language of the text that is shown
     */
    Optional<Part> of(PublishedRecord record, Language reader, TextLanguage text);

    /**
     * @param template name of a Thymeleaf template whose fragment {@code part} is a section with a heading of level 2; it finds
     *     {@code model} under the name {@code part}
     * @param model what the fragment shows
     */
    record Part(String template, Object model) {}
}
