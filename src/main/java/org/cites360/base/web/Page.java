package org.cites360.base.web;

import java.util.List;
import org.cites360.base.Language;

/**
 * What a public page says about itself, to readers, browsers and search engines.
 *
 * @param language of the interface
 * @param title without the product's name
 * @param description one or two sentences for search results and shared links
 * @param canonical the page's one absolute address in this language
 * @param alternates its absolute addresses in every language that has it, and {@code x-default}
 * @param languages where the reader goes on choosing another language
 * @param image absolute address of a picture for shared links
 * @param indexed false asks search engines to leave the page out
 */
public record Page(
        Language language,
        String title,
        String description,
        String canonical,
        List<Alternate> alternates,
        List<LanguageLink> languages,
        String image,
        boolean indexed) {

    /** @param hreflang a language tag, or {@code x-default} */
    public record Alternate(String hreflang, String url) {}

    /** @param href path and query of the page in that language, or of the nearest page that exists in it */
    public record LanguageLink(Language language, String href, boolean current) {}

    public Page {
        alternates = List.copyOf(alternates);
        languages = List.copyOf(languages);
    }

    public Page withImage(String absoluteUrl) {
        return new Page(language, title, description, canonical, alternates, languages, absoluteUrl, indexed);
    }

    public Page withCanonical(String absoluteUrl) {
        return new Page(language, title, description, absoluteUrl, alternates, languages, image, indexed);
    }

    public Page withAlternates(List<Alternate> others) {
        return new Page(language, title, description, canonical, others, languages, image, indexed);
    }

    public Page withLanguages(List<LanguageLink> links) {
        return new Page(language, title, description, canonical, alternates, links, image, indexed);
    }

    /** For a page that answers a wrong address: it has no other languages and nothing to find. */
    public Page notIndexed() {
        return new Page(language, title, description, canonical, List.of(), languages, image, false);
    }
}
