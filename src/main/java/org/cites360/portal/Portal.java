package org.cites360.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Assets;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.site.Site;
import org.cites360.site.SiteMap;
import org.cites360.site.SiteNames;
import org.cites360.site.Sites;
import org.cites360.tour.Audience;
import org.cites360.tour.Manifest;
import org.cites360.tour.TourSummary;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionKey;
import org.cites360.tour.VersionLookup;
import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;

/** What the portal's pages show, put together from the tours and the directory of centres. */
@Service
public class Portal {

    /** The same built file as on the server-rendered visit. */
    private static final String VIEWER = "tour-viewer/tour-viewer.ts";

    private static final Pattern VERSION = Pattern.compile("([a-z]+)\\.([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)");

    private final Tours tours;
    private final Sites sites;
    private final SiteNames names;
    private final SiteMap map;
    private final Pages pages;
    private final Texts texts;
    private final Assets assets;

    Portal(Tours tours, Sites sites, SiteNames names, SiteMap map, Pages pages, Texts texts, Assets assets) {
        this.tours = tours;
        this.sites = sites;
        this.names = names;
        this.map = map;
        this.pages = pages;
        this.texts = texts;
        this.assets = assets;
    }

    public Home home(Language language) {
        List<Visit> visits = visits(language);
        Optional<Visit> featured = visits.stream().max(Visit.WORTH_SHOWING);
        Page page = page("/", language, "portal.home.title", "portal.home.lead");
        return new Home(
                featured.map(visit -> illustrated(page, visit)).orElse(page),
                featured,
                visits,
                centres(language, visits));
    }

    /** The page of all visits. */
    public Page visitsPage(Language language) {
        return page("/tours", language, "portal.visits.title", "portal.visits.lead");
    }

    /** Every published visit, the most telling first. */
    public List<Visit> visits(Language language) {
        return tours.published().stream()
                .map(summary -> visit(summary, language))
                .sorted(Visit.WORTH_SHOWING.reversed())
                .toList();
    }

    /**
     * A visit with everything around it; empty when there is no such visit or none of it is published.
     *
     * @param version such as {@code youth.nl}; without it, or where it makes no sense, the visit for everyone in the reader's language
     */
    public Optional<TourPage> tour(String site, String tour, Language language, Optional<String> version) {
        return tours.summary(site, tour).map(summary -> tour(visit(summary, language), version));
    }

    /** The page that answers a wrong address or a failure: nothing to find, nothing to share. */
    public Page apology(String path, Language language, String title, String text) {
        return page(path, language, title, text).notIndexed();
    }

    private TourPage tour(Visit visit, Optional<String> asked) {
        Optional<VersionKey> named = asked.flatMap(Portal::version);
        VersionKey wanted = named.orElseGet(
                () -> new VersionKey(Audience.USER, visit.language().tag()));
        Optional<VersionKey> shown = Optional.of(wanted).filter(visit.versions()::contains);
        Optional<VersionKey> missing = named.filter(version -> shown.isEmpty());
        // Credits are those of another version where none is shown: whoever made the pictures is named either way
        Optional<Manifest> manifest =
                manifest(visit, shown.orElseGet(() -> visit.versions().getFirst()));
        return new TourPage(
                page(visit),
                visit,
                shown,
                shown.map(version -> viewer(visit, version, manifest)),
                missing,
                manifest.map(Manifest::credits).orElse(List.of()),
                pages.absolute(shown.map(visit::start).orElseGet(visit::chooser)),
                shown.map(version -> embedCode(visit, version)),
                pages.absolute(shown.map(visit::kiosk).orElseGet(visit::kioskChooser)),
                sites.find(visit.site()).map(site -> centre(site, visit.language())));
    }

    private Page page(Visit visit) {
        String summary = Optional.ofNullable(visit.text())
                .map(TourSummary.Text::text)
                .orElseGet(() -> texts.get(visit.language(), "portal.visits.lead"));
        return illustrated(
                pages.translated(visit.path(), visit.language(), visit.title().text(), summary), visit);
    }

    private Optional<Manifest> manifest(Visit visit, VersionKey version) {
        return tours.find(visit.site(), visit.tour(), version) instanceof VersionLookup.Found found
                ? Optional.of(found.manifest())
                : Optional.empty();
    }

    private static Optional<VersionKey> version(String text) {
        Matcher matcher = VERSION.matcher(text);
        return matcher.matches()
                ? Audience.of(matcher.group(1)).map(audience -> new VersionKey(audience, matcher.group(2)))
                : Optional.empty();
    }

    private TourPage.Viewer viewer(Visit visit, VersionKey version, Optional<Manifest> manifest) {
        Optional<String> module = assets.url(VIEWER);
        return new TourPage.Viewer(
                module,
                visit.manifest(version),
                visit.start(version),
                manifest.flatMap(found -> found.scene(found.entry())).map(Portal::preview),
                module.isPresent() ? texts.bundle(visit.language(), "viewer") : Map.of());
    }

    private static TourPage.Preview preview(Manifest.Scene scene) {
        Manifest.View view = scene.view();
        return new TourPage.Preview(scene.pyramid().preview(), view.yaw() + " " + view.pitch() + " " + view.fov());
    }

    private String embedCode(Visit visit, VersionKey version) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"600\" style=\"border:0\" loading=\"lazy\" allow=\"fullscreen; autoplay; accelerometer; gyroscope; magnetometer; xr-spatial-tracking\" allowfullscreen></iframe>"
                .formatted(
                        HtmlUtils.htmlEscape(pages.absolute(visit.embed(version)), "UTF-8"),
                        HtmlUtils.htmlEscape(
                                visit.summary().titleIn(version.lang()).text(), "UTF-8"));
    }

    private TourPage.Centre centre(Site site, Language language) {
        return new TourPage.Centre(
                site.name(), nameLanguage(site), place(site, language), Pages.in("/sites/" + site.slug(), language));
    }

    private String place(Site site, Language language) {
        return names.city(site, language) + ", "
                + names.department(site, language).orElseGet(() -> names.country(site, language));
    }

    private Centres centres(Language language, List<Visit> visits) {
        Set<String> visited = visits.stream().map(Visit::site).collect(Collectors.toSet());
        List<Site> all = sites.all().stream().sorted(names.byPlace(language)).toList();
        Map<String, List<Centres.Centre>> countries = new LinkedHashMap<>();
        List<SiteMap.Pin> pins = new ArrayList<>();
        for (Site site : all) {
            boolean visit = visited.contains(site.slug());
            String city = names.city(site, language);
            String href = Pages.in("/sites/" + site.slug(), language);
            countries
                    .computeIfAbsent(names.country(site, language), country -> new ArrayList<>())
                    .add(new Centres.Centre(site.name(), nameLanguage(site), city, href, visit));
            String name = city + " – " + site.name() + (visit ? ", " + texts.get(language, "portal.map.visit") : "");
            pins.add(new SiteMap.Pin(site.slug(), city, name, site.longitude(), site.latitude(), href, visit));
        }
        String svg = map.svg(texts.get(language, "portal.map.label"), language.locale(), pins);
        return new Centres(
                svg,
                countries.entrySet().stream()
                        .map(country -> new Centres.Country(country.getKey(), country.getValue()))
                        .toList());
    }

    private static String nameLanguage(Site site) {
        return site.languages().getFirst();
    }

    private Visit visit(TourSummary summary, Language language) {
        return new Visit(
                summary, language, sites.find(summary.site()).map(Site::name).orElse(null));
    }

    private Page page(String path, Language language, String title, String text) {
        return pages.translated(path, language, texts.get(language, title), texts.get(language, text));
    }

    private Page illustrated(Page page, Visit visit) {
        Manifest.Picture picture = visit.picture();
        return picture == null ? page : page.withImage(pages.absolute(picture.url()));
    }
}
