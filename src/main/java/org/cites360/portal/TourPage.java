package org.cites360.portal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.web.Page;
import org.cites360.tour.Manifest;
import org.cites360.tour.VersionKey;

/**
 * A visit with everything around it.
 *
 * @param shown the version to look at; empty when it has to be chosen
 * @param viewer what the immersive view of the shown version needs; empty when there is none to show
 * @param missing the version that was asked for and is not published
 * @param shareAddress absolute address of the visit, of the shown version where there is one
 * @param embedCode HTML for a partner's page; empty without a shown version
 * @param kioskAddress absolute address for a screen in the centre, of the shown version where there is one
 * @param centre the centre's page and name; empty when the directory does not know it
 */
public record TourPage(
        Page page,
        Visit visit,
        Optional<VersionKey> shown,
        Optional<Viewer> viewer,
        Optional<VersionKey> missing,
        List<Manifest.Credit> credits,
        String shareAddress,
        Optional<String> embedCode,
        String kioskAddress,
        Optional<Centre> centre) {

    public TourPage {
        credits = List.copyOf(credits);
    }

    /**
     * @param module address of the module that defines {@code <tour-viewer>}; empty when the frontend is not built
     * @param manifest address of the version's manifest
     * @param plain address of the same version as a page that needs no viewer
     * @param texts the interface's texts by key; empty without a module
     */
    public record Viewer(
            Optional<String> module,
            String manifest,
            String plain,
            Optional<Preview> preview,
            Map<String, String> texts) {
        public Viewer {
            texts = Map.copyOf(texts);
        }
    }

    /** What the viewer shows at once. @param strip data URL of the six faces @param view "yaw pitch fov" it is seen from */
    public record Preview(String strip, String view) {}

    /** @param place city and country */
    public record Centre(String name, String nameLanguage, String place, String href) {}
}
