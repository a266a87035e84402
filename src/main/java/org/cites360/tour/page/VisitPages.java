package org.cites360.tour.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.InlineJson;
import org.cites360.base.web.Page;
import org.cites360.panorama.Level;
import org.cites360.panorama.Panoramas;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.cites360.tour.Audience;
import org.cites360.tour.Manifest;
import org.cites360.tour.TourSummary;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionKey;
import org.cites360.tour.VersionLookup;
import org.cites360.tour.offline.KeepParts;
import org.cites360.tour.offline.Revisions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers a visit's address, inside a frame or not; the two controllers differ only in who may frame their pages. */
@Component
class VisitPages {

    private final Tours tours;
    private final Sites sites;
    private final Texts texts;
    private final VersionChoices choices;
    private final VisitMetadata metadata;
    private final InlineJson json;
    private final KeepParts keepParts;
    private final Revisions revisions;
    private final Panoramas panoramas;

    VisitPages(
            Tours tours,
            Sites sites,
            Texts texts,
            VersionChoices choices,
            VisitMetadata metadata,
            InlineJson json,
            KeepParts keepParts,
            Revisions revisions,
            Panoramas panoramas) {
        this.tours = tours;
        this.sites = sites;
        this.texts = texts;
        this.choices = choices;
        this.metadata = metadata;
        this.json = json;
        this.keepParts = keepParts;
        this.revisions = revisions;
        this.panoramas = panoramas;
    }

    /** What a reader asks for. @param wanted language tags, the most wanted first @param kept the revision that a device keeps */
    private record Reader(
            @Nullable String lang,
            @Nullable String audience,
            Language language,
            List<String> wanted,
            boolean savesData,
            @Nullable String kept) {

        static Reader of(HttpServletRequest request) {
            String asked = blankToNull(request.getParameter(LanguageChoice.PARAMETER));
            // "FR" and "fr-BE" are French
            String lang =
                    asked == null ? null : Language.of(asked).map(Language::tag).orElse(asked);
            String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
            return new Reader(
                    lang,
                    blankToNull(request.getParameter("audience")),
                    LanguageChoice.of(lang, accepted),
                    Stream.concat(Stream.ofNullable(lang), LanguageChoice.preferred(accepted).stream())
                            .toList(),
                    "on".equalsIgnoreCase(request.getHeader("Save-Data")),
                    request.getParameter("kept"));
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    ModelAndView answer(VisitAddress address, HttpServletRequest request) {
        Reader reader = Reader.of(request);
        Optional<TourSummary> tour = tours.summary(address.site(), address.tour());
        if (tour.isEmpty()) {
            return noSuchTour(address, reader);
        }
        Optional<Audience> audience = Audience.of(reader.audience());
        if (reader.lang() == null || audience.isEmpty()) {
            return chooser(address, tour.get(), reader);
        }
        VersionKey version = new VersionKey(audience.get(), reader.lang());
        return switch (tours.find(address.site(), address.tour(), version)) {
            case VersionLookup.Found found -> version(address, found, reader);
            case VersionLookup.Missing(List<VersionKey> versions) ->
                missingVersion(address, tour.get(), version, versions, reader);
            case VersionLookup.NoSuchTour() -> noSuchTour(address, reader);
        };
    }

    private ModelAndView version(VisitAddress address, VersionLookup.Found found, Reader reader) {
        Manifest manifest = found.manifest();
        Language language = reader.language();
        Optional<Site> site = sites.find(manifest.site());
        String revision = revisions.of(found, language, site.orElse(null));
        boolean keepable = !address.embedded() && address.kiosk() == null;
        boolean kept = keepable && reader.kept() != null;
        if (kept && !revision.equals(reader.kept())) {
            // Published anew since: whoever keeps the visit sees by the way to another address that this is not it
            return new ModelAndView("redirect:" + address.of(manifest.version()));
        }
        String audience =
                texts.get(language, "base.audience." + manifest.audience().key());
        Page page = metadata.version(
                address,
                manifest,
                language,
                manifest.title() + " – " + audience,
                texts.get(language, "visit.description", manifest.title()));
        VisitPage visit = VisitPage.of(manifest);
        return view("version", address.kiosk() == null && !kept ? page : page.notIndexed(), address)
                .addObject("visit", visit)
                .addObject("audience", audience)
                .addObject("site", site.orElse(null))
                .addObject("savesData", reader.savesData())
                .addObject("languageName", VersionChoices.nameInItself(manifest.lang()))
                .addObject("credits", credits(manifest, language))
                .addObject("manifestUrl", address.manifest(manifest.version()))
                .addObject("fullUrl", address.full().of(manifest.version()))
                .addObject(
                        "preview", reader.savesData() ? visit.entry().pyramid().preview() : null)
                .addObject("firstLook", reader.savesData() ? null : json.of(firstLook(visit.entry())))
                .addObject("outline", reader.savesData() ? null : json.of(TourOutline.of(manifest, kept)))
                .addObject("viewerTexts", json.of(keepParts.viewerTexts(language, kept)))
                .addObject("keep", keepable ? keepParts.of(manifest, revision, language, kept) : null)
                .addObject(
                        "choices",
                        choices.of(
                                address, manifest.versions(), List.of(manifest.lang()), language, manifest.version()))
                .addObject(
                        "jsonLd",
                        json.of(metadata.jsonLd(
                                manifest, page, site.map(Site::name).orElse(null))))
                .addObject("entry", address.kiosk() == null ? "visit/visit.ts" : "kiosk/kiosk.ts");
    }

    /** @param role in the reader's language, or as the bundle has it where there is no word for it */
    private record CreditView(
            String role,
            String name,
            String license,
            @Nullable String url) {}

    /** What is shown before the first tiles have come. @param preview a {@code data:} address */
    private record FirstLook(String preview) {}

    private FirstLook firstLook(Manifest.Scene entry) {
        Level held = entry.level() == null ? Level.UPRIGHT : entry.level();
        Manifest.View view = entry.view();
        return new FirstLook(panoramas
                .firstLook(entry.pyramid().id(), held, view.yaw(), view.pitch())
                .orElse(entry.pyramid().preview()));
    }

    private List<CreditView> credits(Manifest manifest, Language language) {
        return manifest.credits().stream()
                .map(credit -> new CreditView(
                        texts.getOrElse(language, "visit.credit." + credit.role(), credit.role()),
                        credit.name(),
                        credit.license(),
                        credit.url()))
                .toList();
    }

    private ModelAndView chooser(VisitAddress address, TourSummary tour, Reader reader) {
        Language language = reader.language();
        Page page = metadata.chooser(
                address,
                tour,
                language,
                texts.get(
                        language,
                        "visit.description",
                        tour.titleIn(language.tag()).text()));
        String message = problem(reader, tour);
        ModelAndView view =
                view("chooser", isKnown(reader) && address.kiosk() == null ? page : page.notIndexed(), address);
        if (address.kiosk() != null) {
            view.addObject("entry", "kiosk/kiosk.ts");
        }
        return view.addObject("tour", tour)
                .addObject("title", tour.titleIn(language.tag()))
                .addObject("summary", tour.summaryIn(language.tag()))
                .addObject("site", sites.find(tour.site()).orElse(null))
                .addObject("message", message)
                .addObject(
                        "choices",
                        choices.of(
                                address.startingAt(reader.lang() == null ? "choice" : language.tag()),
                                tour.versions(),
                                reader.wanted(),
                                language,
                                null));
    }

    /** Whether every word of the address means something, so that it is a page of its own. */
    private static boolean isKnown(Reader reader) {
        return (reader.lang() == null || Language.of(reader.lang()).isPresent())
                && (reader.audience() == null || Audience.of(reader.audience()).isPresent());
    }

    /** Why the address did not lead to a version, where it seems to have meant one; null where it did not. */
    private @Nullable String problem(Reader reader, TourSummary tour) {
        String lang = reader.lang();
        if (reader.audience() != null && Audience.of(reader.audience()).isEmpty()) {
            return texts.get(reader.language(), "visit.unknown-audience", reader.audience());
        }
        if (lang == null
                || tour.versions().stream().anyMatch(version -> version.lang().equals(lang))) {
            return null;
        }
        return Language.of(lang)
                .map(known -> texts.get(
                        reader.language(),
                        "visit.not-in-language",
                        known.locale().getDisplayLanguage(reader.language().locale())))
                .orElseGet(() -> texts.get(reader.language(), "visit.unknown-language", lang));
    }

    private ModelAndView missingVersion(
            VisitAddress address, TourSummary tour, VersionKey asked, List<VersionKey> versions, Reader reader) {
        Language language = reader.language();
        String what = choices.describe(asked.audience().key(), asked.lang(), language);
        ModelAndView view = view(
                "missing-version",
                metadata.missing(
                        address,
                        language,
                        texts.get(language, "visit.missing-title"),
                        texts.get(language, "visit.missing-text", what)),
                address);
        view.setStatus(HttpStatus.NOT_FOUND);
        return view.addObject("title", tour.titleIn(language.tag()))
                .addObject("choices", choices.of(address, versions, reader.wanted(), language, null));
    }

    private ModelAndView noSuchTour(VisitAddress address, Reader reader) {
        Language language = reader.language();
        ModelAndView view = view(
                "no-such-tour",
                metadata.missing(
                        address,
                        language,
                        texts.get(language, "visit.no-tour-title"),
                        texts.get(language, "visit.no-tour-text")),
                address);
        view.setStatus(HttpStatus.NOT_FOUND);
        return view.addObject(
                "others",
                tours.published().stream()
                        .map(tour -> new Other(
                                tour.titleIn(language.tag()),
                                address.other(tour.site(), tour.tour()).path() + "?lang=" + language.tag()))
                        .toList());
    }

    private record Other(TourSummary.Text title, String href) {}

    /** Pages of a kiosk that have something of their own. */
    private static final Set<String> KIOSK = Set.of("chooser", "version");

    private static ModelAndView view(String name, Page page, VisitAddress address) {
        KioskSettings kiosk = address.kiosk();
        ModelAndView view = new ModelAndView((kiosk != null && KIOSK.contains(name) ? "kiosk/" : "visit/") + name)
                .addObject("page", page)
                .addObject("embedded", address.embedded());
        if (kiosk != null) {
            view.addObject("kiosk", kiosk)
                    .addObject(
                            "kioskStart",
                            kiosk.startQuery()
                                    .map(query -> address.path() + query)
                                    .orElse(null));
        }
        return view;
    }
}
