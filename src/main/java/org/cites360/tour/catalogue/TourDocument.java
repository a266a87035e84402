package org.cites360.tour.catalogue;

import java.util.List;
import java.util.Map;
import org.cites360.panorama.Pyramid;
import org.cites360.tour.Manifest.Audio;
import org.cites360.tour.Manifest.Narration;
import org.cites360.tour.Manifest.Picture;
import org.cites360.tour.Manifest.VideoFile;
import org.cites360.tour.bundle.TourStructure;
import org.cites360.tour.bundle.TourTexts;
import org.jspecify.annotations.Nullable;

/**
 * A tour as it is kept: the validated bundle, and what the import made of its files.
 *
 * @param texts by language tag
 * @param narrations by version such as {@code user.fr}, then stop id
 * @param scenes by scene id
 * @param stops what one sees at each stop, by stop id
 * @param cover the view in which the visit starts
 * @param files the bundle's files, from which an export gives it back
 */
public record TourDocument(
        TourStructure structure,
        Map<String, TourTexts> texts,
        Map<String, Map<String, Narration>> narrations,
        Map<String, SceneMedia> scenes,
        Map<String, Picture> stops,
        Picture cover,
        @Nullable PlanMedia plan,
        List<StoredFile> files) {

    /**
     * @param picture the first view as a flat picture
     * @param sound what one hears there; null: nothing
     * @param video the film there; null: none
     */
    public record SceneMedia(
            Pyramid pyramid,
            Picture picture,
            @Nullable Audio sound,
            @Nullable VideoMedia video) {}

    /** @param captions addresses by language tag @param sound whether there is something to hear */
    public record VideoMedia(
            VideoFile file,
            @Nullable VideoFile phone,
            @Nullable Double duration,
            Map<String, String> captions,
            boolean sound) {}

    /** @param x left edge of the viewBox, in its units @param y top edge of the viewBox */
    public record PlanMedia(String url, double x, double y, double width, double height) {}

    /**
     * @param name in the bundle
     * @param key in the media store; null where the content is in {@code text}
     * @param text the content of a small text file
     */
    public record StoredFile(
            String name,
            String sha256,
            @Nullable String key,
            @Nullable String text) {}
}
