package org.cites360.panorama.job;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.cites360.media.MediaStore;
import org.cites360.panorama.pyramid.PyramidShape;
import org.cites360.panorama.pyramid.TileStore;

/** The tiles of one pyramid in the media store. */
record StoredTiles(MediaStore media, String id) implements TileStore {

    String prefix() {
        return "pyramids/" + id;
    }

    private String key(Place place) {
        return "%s/%d/%s/%d-%d.webp"
                .formatted(prefix(), place.level(), place.face().letter(), place.row(), place.column());
    }

    String urlTemplate() {
        return MediaStore.url(prefix() + "/{level}/{face}/{row}-{column}.webp");
    }

    @Override
    public boolean has(Place place) {
        return media.open(key(place)).isPresent();
    }

    boolean hasAll(PyramidShape shape) {
        return shape.places().allMatch(this::has);
    }

    int count(PyramidShape shape) {
        return (int) shape.places().filter(this::has).count();
    }

    @Override
    public void put(Place place, byte[] webp) throws IOException {
        media.put(key(place), new ByteArrayInputStream(webp));
    }

    @Override
    public byte[] get(Place place) throws IOException {
        return media.open(key(place))
                .orElseThrow(() -> new FileNotFoundException(key(place)))
                .getContentAsByteArray();
    }
}
