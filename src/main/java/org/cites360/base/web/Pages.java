package org.cites360.base.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cites360.base.CitesProperties;
import org.cites360.base.Language;
import org.cites360.base.web.Page.Alternate;
import org.cites360.base.web.Page.LanguageLink;
import org.springframework.stereotype.Component;

/** Describes public pages; absolute links come from the configured public address, never from the request. */
@Component
public class Pages {

    private static final String SHARED_PICTURE = "/brand/share.png";

    private final CitesProperties properties;

    Pages(CitesProperties properties) {
        this.properties = properties;
    }

    /**
     * A page that exists in every language of the interface under one path.
     *
     * @param path starts with a slash, without query
     */
    public Page translated(String path, Language language, String title, String description) {
        return new Page(
                language,
                title,
                description,
                properties.absolute(in(path, language)),
                alternates(path),
                languageLinks(path, language),
                properties.absolute(SHARED_PICTURE),
                true);
    }

    /** The absolute addresses of such a page: one per language, and the one where the browser's language decides. */
    public List<Alternate> alternates(String path) {
        return Stream.concat(
                        Arrays.stream(Language.values())
                                .map(other -> new Alternate(other.tag(), properties.absolute(in(path, other)))),
                        Stream.of(new Alternate("x-default", properties.absolute(path))))
                .toList();
    }

    private static List<LanguageLink> languageLinks(String path, Language current) {
        return Arrays.stream(Language.values())
                .map(language -> new LanguageLink(language, in(path, language), language == current))
                .toList();
    }

    /** Path and query of a page in a language. */
    public static String in(String path, Language language) {
        return path + "?lang=" + language.tag();
    }

    /** The absolute address of a path. */
    public String absolute(String path) {
        return properties.absolute(path);
    }
}
