package org.cites360.tour.offline;

import java.util.Map;
import java.util.TreeMap;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.InlineJson;
import org.cites360.tour.Manifest;
import org.springframework.stereotype.Component;

/** What the page of a visit needs so that it can be kept. */
@Component
public class KeepParts {

    private final Texts texts;
    private final InlineJson json;

    KeepParts(Texts texts, InlineJson json) {
        this.texts = texts;
        this.json = json;
    }

    /**
     * @param address of the visit
     * @param revision what the page is at the moment
     * @param list where it is answered what has to be kept
     * @param app the web app manifest, for the home screen
     * @param texts of the script, as JSON
     * @param kept whether this is the page as it is kept on a device
     */
    public record KeepPart(String address, String revision, String list, String app, String texts, boolean kept) {}

    /** @param language of the page around the visit */
    public KeepPart of(Manifest manifest, String revision, Language language, boolean kept) {
        String tour = manifest.site() + "/" + manifest.tour();
        String query =
                "?lang=" + manifest.lang() + "&audience=" + manifest.audience().key();
        return new KeepPart(
                "/visit/" + tour + query,
                revision,
                "/api/tours/" + tour + "/offline" + query,
                "/visit/" + tour + "/app.webmanifest" + query,
                texts(language),
                kept);
    }

    String texts(Language language) {
        return json.of(texts.bundle(language, "keep"));
    }

    /** The viewer's texts; on a kept page nothing is missing without a network, and the page itself says where it comes from. */
    public Map<String, String> viewerTexts(Language language, boolean kept) {
        Map<String, String> all = new TreeMap<>(texts.bundle(language, "viewer"));
        if (kept) {
            all.put("viewer.problem-offline", "");
        }
        return all;
    }
}
