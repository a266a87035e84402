package org.cites360.tour.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.cites360.panorama.Level;
import org.cites360.panorama.Pyramid;
import org.cites360.tour.Audience;
import org.cites360.tour.Manifest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TourOutlineTest {

    private static final String TILES = "/media/pyramids/%s/{level}/{face}/{row}-{column}.webp";
    private static final Manifest.Picture PICTURE = new Manifest.Picture("/p.jpg", 960, 640);

    @Test
    void theEntryComesFirstAndStopsKnowTheirScene() {
        TourOutline outline = TourOutline.of(tour("b", scene("a", "one"), scene("b", "two")), false);
        assertThat(outline.url()).isEqualTo("/media/pyramids/{pyramid}/{level}/{face}/{row}-{column}.webp");
        assertThat(outline.scenes())
                .containsExactly(List.of("b", "two", 512, 2, 10, -2.5, 90), List.of("a", "one", 512, 2, 10, -2.5, 90));
        assertThat(outline.stops()).containsExactly(List.of("stop-a", 1, 5, 0), List.of("stop-b", 0, 5, 0));
    }

    @Test
    void aPageDoesNotGrowWithItsTour() {
        Manifest.Scene[] scenes = IntStream.range(0, 200)
                .mapToObj(i -> scene("scene-number-" + i, "%032x".formatted(i)))
                .toArray(Manifest.Scene[]::new);
        TourOutline outline = TourOutline.of(tour("scene-number-150", scenes), false);
        assertThat(outline.scenes()).hasSize(TourOutline.MOST_SCENES);
        assertThat(outline.scenes().getFirst().getFirst()).isEqualTo("scene-number-150");
        assertThat(outline.stops()).hasSize(TourOutline.MOST_SCENES);
        assertThat(new JsonMapper().writeValueAsBytes(outline)).hasSizeLessThan(7_000);
    }

    @Test
    void whatTheScriptCouldNotReadIsLeftOut() {
        Pyramid elsewhere =
                new Pyramid("three", 512, List.of(512), "webp", "/other/three/{level}-{face}.webp", "data:,");
        Pyramid manyTiles = new Pyramid("four", 512, List.of(1024), "webp", TILES.formatted("four"), "data:,");
        assertThat(TourOutline.of(tour("a", scene("a", "one"), scene("c", elsewhere), scene("d", manyTiles)), false)
                        .scenes())
                .hasSize(1);
        assertThat(TourOutline.of(tour("d", scene("a", "one"), scene("d", manyTiles)), false)
                        .scenes())
                .isEmpty();
    }

    @Test
    void belowAFilmOnlyTheBaseIsWanted() {
        Manifest.Scene plain = scene("a", "one");
        Manifest.Video film = new Manifest.Video(
                new Manifest.VideoFile("/media/film.mp4", "video/mp4", 1000), null, null, null, false, true);
        Manifest.Scene filmed = new Manifest.Scene(
                "a", "a", null, 0, plain.view(), plain.pyramid(), null, PICTURE, null, null, null, film, List.of());
        assertThat(TourOutline.of(tour("a", filmed), false).scenes())
                .containsExactly(List.of("a", "one", 512, 1, 10, -2.5, 90));
    }

    @Test
    void aVisitOnTheDeviceMayHaveTheBaseAlone() {
        assertThat(TourOutline.of(tour("a", scene("a", "one")), true).scenes())
                .containsExactly(List.of("a", "one", 512, 1, 10, -2.5, 90));
    }

    @Test
    void aTiltedCameraIsTold() {
        Manifest.Scene plain = scene("a", "one");
        Manifest.Scene tilted = new Manifest.Scene(
                "a",
                "a",
                null,
                0,
                plain.view(),
                plain.pyramid(),
                null,
                PICTURE,
                new Level(2, -1.5),
                null,
                null,
                null,
                List.of());
        assertThat(TourOutline.of(tour("a", tilted), false).scenes())
                .containsExactly(List.of("a", "one", 512, 2, 10, -2.5, 90, 2, -1.5));
    }

    private static Manifest.Scene scene(String id, String pyramid) {
        return scene(id, new Pyramid(pyramid, 512, List.of(512, 1024), "webp", TILES.formatted(pyramid), "data:,"));
    }

    private static Manifest.Scene scene(String id, Pyramid pyramid) {
        return new Manifest.Scene(
                id,
                id,
                null,
                0,
                new Manifest.View(10, -2.5, 90),
                pyramid,
                null,
                PICTURE,
                null,
                null,
                null,
                null,
                List.of());
    }

    private static Manifest tour(String entry, Manifest.Scene... scenes) {
        return new Manifest(
                "brussels",
                "centre",
                Audience.USER,
                "fr",
                "La visite",
                null,
                List.of(),
                entry,
                false,
                false,
                PICTURE,
                null,
                List.of(),
                null,
                null,
                List.of(scenes),
                List.of(scenes).stream()
                        .map(scene -> new Manifest.Stop(
                                1,
                                "stop-" + scene.id(),
                                scene.id(),
                                5,
                                0,
                                "Stop",
                                new Manifest.Narration(null, null, "", null, List.of()),
                                PICTURE,
                                List.of(),
                                null,
                                List.of(),
                                List.of()))
                        .toList());
    }
}
