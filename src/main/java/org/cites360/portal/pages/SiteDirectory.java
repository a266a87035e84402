package org.cites360.portal.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.site.Site;
import org.cites360.site.SiteMap;
import org.cites360.site.SiteNames;
import org.cites360.site.Sites;
import org.cites360.tour.Audience;
import org.cites360.tour.TourSummary;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The centres together with their visits, as the reader's language tells them. */
@Service
class SiteDirectory {

    private final Sites sites;
    private final SiteNames names;
    private final SiteMap map;
    private final Tours tours;
    private final Texts texts;

    SiteDirectory(Sites sites, SiteNames names, SiteMap map, Tours tours, Texts texts) {
        this.sites = sites;
        this.names = names;
        this.map = map;
        this.tours = tours;
        this.texts = texts;
    }

    record Country(String name, List<Entry> entries) {}

    /** @param nameLang the language of the centre's name @param department its overseas department @param visits how many it has */
    record Entry(
            Site site,
            String nameLang,
            String city,
            @Nullable String department,
            List<String> languages,
            int visits) {}

    /** A centre's page. @param picture path of a picture of its first visit */
    record SitePage(
            Site site,
            String nameLang,
            String city,
            String country,
            @Nullable String department,
            List<String> languages,
            @Nullable String opened,
            List<Visit> visits,
            @Nullable String picture) {

        /** The centre for search engines; only a confirmed entry tells more than its name and city. */
        Map<String, Object> jsonLd(Page page) {
            Map<String, Object> address = new LinkedHashMap<>(
                    Map.of("@type", "PostalAddress", "addressLocality", city, "addressCountry", site.country()));
            Site.Address found = site.address();
            if (site.confirmed() && found != null) {
                address.put("streetAddress", found.street());
                if (found.postalCode() != null) {
                    address.put("postalCode", found.postalCode());
                }
            }
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("@context", "https://schema.org");
            data.put("@type", "Organization");
            data.put("name", site.name());
            data.put("url", page.canonical());
            data.put("address", address);
            if (site.confirmed()) {
                data.put("knowsLanguage", site.languages());
            }
            return data;
        }
    }

    /** One visit of a centre with its versions. */
    record Visit(
            TourSummary tour,
            TourSummary.Text title,
            TourSummary.@Nullable Text summary,
            String href,
            List<InAudience> versions) {}

    /** The languages in which a visit speaks to one audience. */
    record InAudience(String audience, List<VersionLink> languages) {}

    record VersionLink(String lang, String name, String href) {}

    List<Country> countries(Language language) {
        Map<String, List<TourSummary>> visits = visitsBySite();
        Map<String, List<Entry>> grouped = sites.all().stream()
                .sorted(names.byPlace(language))
                .collect(Collectors.groupingBy(
                        site -> names.country(site, language),
                        LinkedHashMap::new,
                        Collectors.mapping(site -> entry(site, language, visits), Collectors.toList())));
        return grouped.entrySet().stream()
                .map(country -> new Country(country.getKey(), country.getValue()))
                .toList();
    }

    Optional<SitePage> find(String slug, Language language) {
        return sites.find(slug).map(site -> {
            List<TourSummary> tourList = visitsBySite().getOrDefault(slug, List.of());
            return new SitePage(
                    site,
                    nameLanguage(site),
                    names.city(site, language),
                    names.country(site, language),
                    names.department(site, language).orElse(null),
                    names.languages(site, language),
                    names.opened(site, language).orElse(null),
                    tourList.stream().map(tour -> visit(tour, language)).toList(),
                    tourList.stream()
                            .map(TourSummary::picture)
                            .filter(picture -> picture != null)
                            .map(picture -> picture.url())
                            .findFirst()
                            .orElse(null));
        });
    }

    /** Every centre on the map, as SVG. */
    String map(Language language) {
        Map<String, List<TourSummary>> visits = visitsBySite();
        return map.svg(
                texts.get(language, "pages.sites.map"),
                language.locale(),
                sites.all().stream()
                        .sorted(names.byPlace(language))
                        .map(site -> pin(site, language, visits.containsKey(site.slug())))
                        .toList());
    }

    private SiteMap.Pin pin(Site site, Language language, boolean visit) {
        String city = names.city(site, language);
        return new SiteMap.Pin(
                site.slug(),
                city,
                city + " – " + site.name(),
                site.longitude(),
                site.latitude(),
                Pages.in("/sites/" + site.slug(), language),
                visit);
    }

    private Entry entry(Site site, Language language, Map<String, List<TourSummary>> visits) {
        return new Entry(
                site,
                nameLanguage(site),
                names.city(site, language),
                names.department(site, language).orElse(null),
                names.languages(site, language),
                visits.getOrDefault(site.slug(), List.of()).size());
    }

    private Visit visit(TourSummary tour, Language language) {
        String path = "/visit/" + tour.site() + "/" + tour.tour();
        Map<Audience, List<VersionLink>> byAudience = new LinkedHashMap<>();
        for (Audience audience : Audience.values()) {
            List<VersionLink> links = tour.versions().stream()
                    .filter(version -> version.audience() == audience)
                    .map(version -> link(path, version))
                    .toList();
            if (!links.isEmpty()) {
                byAudience.put(audience, links);
            }
        }
        return new Visit(
                tour,
                tour.titleIn(language.tag()),
                tour.summaryIn(language.tag()),
                Pages.in(path, language),
                byAudience.entrySet().stream()
                        .map(group -> new InAudience(
                                texts.get(
                                        language,
                                        "base.audience." + group.getKey().key()),
                                group.getValue()))
                        .toList());
    }

    private static VersionLink link(String path, VersionKey version) {
        return new VersionLink(
                version.lang(),
                Language.of(version.lang()).map(Language::ownName).orElse(version.lang()),
                path + "?lang=" + version.lang() + "&audience="
                        + version.audience().key());
    }

    private Map<String, List<TourSummary>> visitsBySite() {
        return tours.published().stream().collect(Collectors.groupingBy(TourSummary::site));
    }

    /** A centre is named in the language that comes first there. */
    private static String nameLanguage(Site site) {
        return site.name().startsWith("Cité ") ? "fr" : site.languages().getFirst();
    }
}
