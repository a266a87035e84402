package org.cites360.network.search;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.site.Site;
import org.cites360.site.SiteNames;
import org.cites360.site.Sites;
import org.springframework.stereotype.Component;

/** What facets and their values are called in a reader's language. */
@Component
public class Labels {

    private final Texts texts;
    private final Sites sites;
    private final SiteNames names;

    Labels(Texts texts, Sites sites, SiteNames names) {
        this.texts = texts;
        this.sites = sites;
        this.names = names;
    }

    /** The names in one language, with the centres as they are now. */
    public Named in(Language language) {
        Map<String, Site> bySlug = new HashMap<>();
        sites.all().forEach(site -> bySlug.put(site.slug(), site));
        return new Named(language, bySlug);
    }

    public final class Named {
        private final Language language;
        private final Map<String, Site> bySlug;

        private Named(Language language, Map<String, Site> bySlug) {
            this.language = language;
            this.bySlug = bySlug;
        }

        public String facet(Facet facet) {
            return texts.get(language, "find.facet." + facet.key());
        }

        /** The value itself where nothing is known by it. */
        public String value(Facet facet, String key) {
            return switch (facet) {
                case THEME -> texts.getOrElse(language, "site.theme." + key, key);
                case SITE -> site(key).map(site -> names.city(site, language)).orElse(key);
                case COUNTRY -> Locale.of("", key).getDisplayCountry(language.locale());
                case AUDIENCE -> texts.getOrElse(language, "network.target-group." + key, key);
                case TYPE ->
                    key.equals(RecordKind.PRACTICE.key())
                            ? texts.get(language, "network.kind.practice")
                            : texts.getOrElse(language, "network.resource-type." + key, key);
                case LANGUAGE -> language(key);
                case YEAR -> key;
            };
        }

        /** With a capital, as a heading or a choice is written. */
        public String language(String tag) {
            String name = Locale.forLanguageTag(tag).getDisplayLanguage(language.locale());
            return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
        }

        public Optional<Site> site(String slug) {
            return Optional.ofNullable(bySlug.get(slug));
        }

        /** In which the name of a centre is. */
        public String siteLanguage(String slug) {
            return site(slug)
                    .map(site -> site.name().startsWith("Cité ")
                            ? TextLanguage.FR.tag()
                            : site.languages().getFirst())
                    .orElse(language.tag());
        }

        /** A question in short: its words, what is looked for, and what it is narrowed to. */
        public String question(Question question) {
            List<String> parts = new ArrayList<>();
            if (!question.text().isBlank()) {
                parts.add(question.text());
            }
            if (question.kind() != null) {
                parts.add(texts.get(language, "find." + question.kind().key() + ".title"));
            }
            question.chosen().forEach((facet, values) -> values.forEach(value -> parts.add(value(facet, value))));
            return String.join(" · ", parts);
        }

        /** Themes and audiences in their own order would hide what counts: those go by number, names by the alphabet. */
        List<Results.Value> ordered(Facet facet, List<Results.Value> values) {
            if (facet != Facet.SITE && facet != Facet.COUNTRY && facet != Facet.LANGUAGE) {
                return values;
            }
            Comparator<Results.Value> byName =
                    Comparator.comparing(value -> value(facet, value.key()), Collator.getInstance(language.locale()));
            return values.stream().sorted(byName).toList();
        }
    }
}
