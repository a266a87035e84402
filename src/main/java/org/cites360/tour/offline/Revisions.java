package org.cites360.tour.offline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Assets;
import org.cites360.site.Site;
import org.cites360.tour.VersionLookup.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Names what a version's page is at the moment: the manifest, and the templates, texts and scripts around it. */
@Component
public class Revisions {

    private static final List<String> TEMPLATES =
            List.of("classpath:/templates/*.html", "classpath:/templates/visit/*.html");
    private static final List<String> BUNDLES = List.of("base", "visit", "viewer", "keep");

    /** What the pages load, now or later. */
    static final String[] ENTRIES = {"visit/visit.ts", NotKeptController.ENTRY, "styles/public.css"};

    private final Map<Language, String> builds = new EnumMap<>(Language.class);

    Revisions(Assets assets, Texts texts) throws IOException {
        StringBuilder shared = new StringBuilder();
        for (String pattern : TEMPLATES) {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
            Arrays.sort(found, Comparator.comparing(template -> Objects.requireNonNull(template.getFilename())));
            for (Resource template : found) {
                shared.append(template.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        shared.append(assets.everythingFor(ENTRIES));
        assets.inlineTexts().forEach(shared::append);
        for (Language language : Language.values()) {
            StringBuilder all = new StringBuilder(shared);
            BUNDLES.forEach(bundle -> all.append(new TreeMap<>(texts.bundle(language, bundle))));
            builds.put(language, hash(all.toString()));
        }
    }

    /**
     * @param language of the page around the visit
     * @param centre whose visit it is; null where it is not in the directory
     */
    public String of(Found found, Language language, @Nullable Site centre) {
        String name = centre == null ? "" : centre.name();
        return hash(String.join("\n", builds.get(language), found.etag(), name));
    }

    private static String hash(String text) {
        MessageDigest digest = KeptFiles.sha256();
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
