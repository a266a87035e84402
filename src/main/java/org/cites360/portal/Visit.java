package org.cites360.portal;

import java.util.Comparator;
import java.util.List;
import org.cites360.base.Language;
import org.cites360.base.web.Pages;
import org.cites360.tour.Manifest;
import org.cites360.tour.TourSummary;
import org.cites360.tour.TourSummary.Text;
import org.cites360.tour.VersionKey;
import org.jspecify.annotations.Nullable;

/**
 * A published tour in the eyes of a reader.
 *
 * @param language of the reader
 * @param centre name of the centre it shows; null when the directory does not know it
 */
public record Visit(
        TourSummary summary, Language language, @Nullable String centre) {

    /** The visit to show first: of a real place rather than a demonstration, in many versions, with many stops. */
    static final Comparator<Visit> WORTH_SHOWING = Comparator.<Visit, Boolean>comparing(
                    visit -> !visit.summary().demonstration())
            .thenComparing(visit -> visit.versions().size())
            .thenComparing(visit -> visit.summary().stops());

    public String site() {
        return summary.site();
    }

    public String tour() {
        return summary.tour();
    }

    public Text title() {
        return summary.titleIn(language.tag());
    }

    public @Nullable Text text() {
        return summary.summaryIn(language.tag());
    }

    public List<VersionKey> versions() {
        return summary.versions();
    }

    public Manifest.@Nullable Picture picture() {
        return summary.picture();
    }

    /** The languages it speaks, by their own names, each once. */
    public List<String> languageNames() {
        return versions().stream()
                .map(VersionKey::lang)
                .distinct()
                .map(Visit::ownName)
                .toList();
    }

    /** The name of a language in itself; its tag when the interface does not speak it. */
    public static String ownName(String tag) {
        return Language.of(tag).map(Language::ownName).orElse(tag);
    }

    /** Its page in the portal. */
    public String page() {
        return Pages.in(path(), language);
    }

    public String path() {
        return "/tours/" + site() + "/" + tour();
    }

    /** Its page in the portal with one version to look at. */
    public String page(VersionKey version) {
        return page() + "&version=" + version;
    }

    /** Where the visit begins by choosing a version. */
    public String chooser() {
        return Pages.in("/visit/" + site() + "/" + tour(), language);
    }

    /** Where one version of the visit begins: a page without session and without cookie. */
    public String start(VersionKey version) {
        return "/visit/" + address(version);
    }

    /** The same for another site to show inside its own page. */
    public String embed(VersionKey version) {
        return "/embed/" + address(version);
    }

    /** The same for a screen in a centre. */
    public String kiosk(VersionKey version) {
        return "/kiosk/" + address(version);
    }

    /** A screen in a centre that begins by choosing a version. */
    public String kioskChooser() {
        return "/kiosk/" + site() + "/" + tour();
    }

    /** What the immersive view of a version is made from. */
    public String manifest(VersionKey version) {
        return "/api/tours/" + address(version);
    }

    private String address(VersionKey version) {
        return site() + "/" + tour() + "?lang=" + version.lang() + "&audience="
                + version.audience().key();
    }
}
