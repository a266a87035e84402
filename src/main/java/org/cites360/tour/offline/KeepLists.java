package org.cites360.tour.offline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Assets;
import org.cites360.panorama.Face;
import org.cites360.panorama.Pyramid;
import org.cites360.site.Sites;
import org.cites360.tour.Manifest;
import org.cites360.tour.VersionLookup.Found;
import org.cites360.tour.offline.KeepList.Choice;
import org.cites360.tour.offline.KeepList.Detail;
import org.cites360.tour.offline.KeepList.KeptFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says what belongs to a version on a device, from its manifest, the media store and the build of the frontend. */
@Component
class KeepLists {

    /** A face as large as a phone shows sharply at its widest view, in pixels. */
    private static final int LIGHT_FACE = 1400;

    /** A kept file is read into memory once, to see that it is whole. */
    private static final long MOST_FILM_BYTES = 60L << 20;

    private final KeptFiles files;
    private final Assets assets;
    private final Revisions revisions;
    private final Sites sites;
    private final Texts texts;
    private final JsonMapper json;

    KeepLists(KeptFiles files, Assets assets, Revisions revisions, Sites sites, Texts texts, JsonMapper json) {
        this.files = files;
        this.assets = assets;
        this.revisions = revisions;
        this.sites = sites;
        this.texts = texts;
        this.json = json;
    }

    /**
     * @param language of the page around the visit
     * @param detail whose files are listed; null for none
     */
    KeepList of(Found found, Language language, @Nullable Detail detail) {
        Manifest manifest = found.manifest();
        String query =
                "?lang=" + manifest.lang() + "&audience=" + manifest.audience().key();
        String path = manifest.site() + "/" + manifest.tour() + query;
        String revision =
                revisions.of(found, language, sites.find(manifest.site()).orElse(null));
        List<Choice> choices = choices(manifest);
        return new KeepList(
                manifest.site(),
                manifest.tour(),
                manifest.audience(),
                manifest.lang(),
                manifest.title(),
                texts.get(language, "base.audience." + manifest.audience().key()),
                revision,
                "/visit/" + path,
                "/visit/" + path + "&kept=" + revision,
                NotKeptController.PATH + "?lang=" + language.tag(),
                manifestFile("/api/tours/" + path, manifest),
                choices,
                detail == null ? null : listed(manifest, choices, detail));
    }

    private KeptFile manifestFile(String url, Manifest manifest) {
        byte[] content = json.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8);
        return new KeptFile(
                url, content.length, HexFormat.of().formatHex(KeptFiles.sha256().digest(content)));
    }

    private List<Choice> choices(Manifest manifest) {
        Choice full = choice(manifest, Detail.FULL);
        Choice light = choice(manifest, Detail.LIGHT);
        return light.levels().equals(full.levels()) && light.files() == full.files()
                ? List.of(full)
                : List.of(light, full);
    }

    private Choice choice(Manifest manifest, Detail detail) {
        List<Integer> levels = manifest.scenes().stream()
                .map(scene -> levels(scene.pyramid(), detail))
                .toList();
        List<String> urls = urls(manifest, levels, detail);
        return new Choice(detail, urls.stream().mapToLong(files::size).sum(), urls.size(), levels);
    }

    private List<KeptFile> listed(Manifest manifest, List<Choice> choices, Detail detail) {
        // Where light and full are the same there is only full
        Choice chosen = choices.stream()
                .filter(choice -> choice.detail() == detail)
                .findFirst()
                .orElseGet(choices::getLast);
        return urls(manifest, chosen.levels(), chosen.detail()).stream()
                .map(files::file)
                .toList();
    }

    static int levels(Pyramid pyramid, Detail detail) {
        List<Integer> sizes = pyramid.faceSizes();
        if (detail == Detail.FULL) {
            return sizes.size();
        }
        int fitting = (int) sizes.stream().filter(size -> size <= LIGHT_FACE).count();
        return Math.clamp(Math.min(fitting, sizes.size() - 1), 1, sizes.size());
    }

    /** First what any visit needs, then scene by scene, so that what comes first is of use first. */
    private List<String> urls(Manifest manifest, List<Integer> levels, Detail detail) {
        Set<String> urls = new LinkedHashSet<>(assets.everythingFor(Revisions.ENTRIES));
        urls.add(manifest.picture().url());
        if (manifest.plan() != null) {
            urls.add(manifest.plan().url());
        }
        for (int i = 0; i < levels.size(); i++) {
            Manifest.Scene scene = manifest.scenes().get(i);
            urls.add(scene.picture().url());
            urls.addAll(tiles(scene.pyramid(), levels.get(i)));
            if (scene.sound() != null) {
                urls.add(scene.sound().url());
            }
            if (scene.video() != null && detail == Detail.FULL) {
                urls.addAll(film(scene.video()));
            }
        }
        for (Manifest.Stop stop : manifest.stops()) {
            urls.add(stop.picture().url());
            if (stop.narration().audio() != null) {
                urls.add(stop.narration().audio().url());
            }
            if (stop.narration().captions() != null) {
                urls.add(stop.narration().captions());
            }
        }
        return List.copyOf(urls);
    }

    /** The smaller file of a film, with its captions; nothing where that is still too large to be checked on a phone. */
    private static List<String> film(Manifest.Video video) {
        Manifest.VideoFile kept = video.phone() == null ? video.file() : video.phone();
        return kept.bytes() > MOST_FILM_BYTES
                ? List.of()
                : Stream.of(kept.url(), video.captions())
                        .filter(Objects::nonNull)
                        .toList();
    }

    static List<String> tiles(Pyramid pyramid, int levels) {
        List<String> urls = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            int across = Math.ceilDiv(pyramid.faceSizes().get(level), pyramid.tileSize());
            String ofLevel = pyramid.url().replace("{level}", Integer.toString(level));
            Stream.of(Face.values()).forEach(face -> {
                String ofFace = ofLevel.replace("{face}", face.letter());
                for (int row = 0; row < across; row++) {
                    String ofRow = ofFace.replace("{row}", Integer.toString(row));
                    for (int column = 0; column < across; column++) {
                        urls.add(ofRow.replace("{column}", Integer.toString(column)));
                    }
                }
            });
        }
        return urls;
    }
}
