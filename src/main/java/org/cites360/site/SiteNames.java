package org.cites360.site;

import java.text.Collator;
import java.text.Normalizer;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.springframework.stereotype.Component;

/** What belongs to a centre, in the reader's language. */
@Component
public class SiteNames {

    private final Texts texts;

    SiteNames(Texts texts) {
        this.texts = texts;
    }

    /** The city, by the name the language has for it, else by its own. */
    public String city(Site site, Language language) {
        return texts.getOrElse(language, "site.city." + key(site.city()), site.city());
    }

    public String country(Site site, Language language) {
        return territory(site.country(), language);
    }

    /** The overseas department, where the centre lies in one. */
    public Optional<String> department(Site site, Language language) {
        return site.department().map(code -> territory(code, language));
    }

    /** The names of the languages spoken there, such as “French”. */
    public List<String> languages(Site site, Language language) {
        return site.languages().stream()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(language.locale()))
                .toList();
    }

    /** When it opened, such as “March 2018”. */
    public Optional<String> opened(Site site, Language language) {
        return Optional.ofNullable(site.opened())
                .map(date -> date.length() == 4
                        ? Year.parse(date).toString()
                        : YearMonth.parse(date)
                                .format(DateTimeFormatter.ofLocalizedPattern("yMMMM")
                                        .withLocale(language.locale())));
    }

    /** By country, then by city, as the language sorts them. */
    public Comparator<Site> byPlace(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return Comparator.<Site, String>comparing(site -> country(site, language), collator)
                .thenComparing(site -> city(site, language), collator);
    }

    private static String territory(String code, Language language) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }
}
