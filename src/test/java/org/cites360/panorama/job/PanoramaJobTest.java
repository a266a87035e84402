package org.cites360.panorama.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.cites360.ApplicationTest;
import org.cites360.base.CitesProperties;
import org.cites360.media.MediaFile;
import org.cites360.media.MediaStore;
import org.cites360.panorama.Face;
import org.cites360.panorama.Level;
import org.cites360.panorama.PanoramaJob;
import org.cites360.panorama.Panoramas;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureSource;
import org.cites360.panorama.Pyramid;
import org.cites360.panorama.SyntheticPanorama;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ApplicationTest
class PanoramaJobTest {

    @Autowired
    Panoramas panoramas;

    @Autowired
    MediaStore media;

    @Autowired
    CitesProperties properties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    @TempDir
    Path folder;

    MockMvc web;

    @BeforeEach
    void openTheWeb() {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aPictureBecomesAPyramidWhoseTilesAreDelivered() throws Exception {
        Path file = SyntheticPanorama.write(
                SyntheticPanorama.equirectangular(2400, SyntheticPanorama::smooth), folder.resolve("smooth.jpg"));
        PanoramaJob asked = panoramas.submit(new PictureSource.Equirectangular(file, null));
        Pyramid pyramid = awaitPyramid(asked.id());
        assertThat(pyramid.faceSizes()).containsExactly(380, 760);
        String tile = pyramid.url()
                .replace("{level}", "1")
                .replace("{face}", "r")
                .replace("{row}", "0")
                .replace("{column}", "1");
        web.perform(get(tile))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/webp"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    @Test
    void theSamePictureTwiceAlsoAtTheSameTimeAndFromAnotherPlaceIsDoneOnce() throws Exception {
        Path file = smooth("twice.png", 1140);
        Path copy = Files.copy(file, folder.resolve("copy.png"));
        Set<String> ids = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            var asked = threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<PanoramaJob>)
                            () -> panoramas.submit(new PictureSource.Equirectangular(i % 2 == 0 ? file : copy, null)))
                    .toList());
            for (var future : asked) {
                ids.add(future.get().id());
            }
        }
        assertThat(ids).hasSize(1);
        String id = ids.iterator().next();
        Pyramid pyramid = awaitPyramid(id);
        FileTime made = Files.getLastModifiedTime(tile(id));
        assertThat(panoramas.submit(new PictureSource.Equirectangular(copy, null)))
                .isEqualTo(new PanoramaJob.Ready(id, pyramid));
        assertThat(Files.getLastModifiedTime(tile(id))).isEqualTo(made);
        assertThat(jdbc.sql("select count(*) from panorama_job where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void tilesThatWereLostAreMadeAgain() throws Exception {
        Path file = smooth("lost.png", 1150);
        String id =
                panoramas.submit(new PictureSource.Equirectangular(file, null)).id();
        awaitPyramid(id);
        Files.delete(tile(id));
        assertThat(panoramas.submit(new PictureSource.Equirectangular(file, null)))
                .isNotInstanceOf(PanoramaJob.Ready.class);
        awaitPyramid(id);
        assertThat(tile(id)).exists();
    }

    @Test
    void anotherCoverageOfTheSamePictureIsAnotherPyramidThatTellsIt() throws Exception {
        Path file = smooth("part.png", 1200);
        var wide = new PictureSource.Coverage(180, 90, 20, 5);
        String id =
                panoramas.submit(new PictureSource.Equirectangular(file, wide)).id();
        assertThat(awaitPyramid(id).coverage()).isEqualTo(wide);
        PanoramaJob whole = panoramas.submit(new PictureSource.Equirectangular(file, null));
        assertThat(whole.id()).isNotEqualTo(id);
        assertThat(awaitPyramid(whole.id()).coverage()).isNull();
    }

    @Test
    void aPictureThatIsCutOffFailsByNameAndLeavesNothingBehind() throws Exception {
        Path file = smooth("cut.jpg", 2400);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) (Files.size(file) * 0.7)));
        String id =
                panoramas.submit(new PictureSource.Equirectangular(file, null)).id();
        PanoramaJob.Failed failed = (PanoramaJob.Failed) awaitEnd(id);
        assertThat(failed.problem().kind()).isEqualTo(PictureProblem.Kind.TRUNCATED);
        assertThat(failed.problem().file()).isEqualTo(file);
        assertThat(failed.problem().message()).contains(file.toString(), "Copy it again");
        assertThat(pyramidFolder(id)).doesNotExist();
        assertThat(panoramas.pyramid(id)).isEmpty();
        // The scheduler takes the execution off its list just after the job has told its end.
        await().atMost(Duration.ofSeconds(30)).until(() -> scheduled(id) == 0);
    }

    private int scheduled(String id) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    @Test
    void aCubeWithOneDamagedFaceLeavesNothingOfTheOthersBehind() throws Exception {
        Map<Face, Path> faces = new EnumMap<>(Face.class);
        BufferedImage image = new BufferedImage(400, 400, BufferedImage.TYPE_3BYTE_BGR);
        for (Face face : Face.values()) {
            faces.put(face, SyntheticPanorama.write(image, folder.resolve(face.letter() + ".jpg")));
        }
        Path damaged = faces.get(Face.D);
        Files.write(damaged, Arrays.copyOf(Files.readAllBytes(damaged), (int) (Files.size(damaged) * 0.8)));
        String id = panoramas.submit(new PictureSource.CubeFaces(faces)).id();
        assertThat(((PanoramaJob.Failed) awaitEnd(id)).problem().file()).isEqualTo(damaged);
        assertThat(pyramidFolder(id)).doesNotExist();
    }

    @Test
    void whatTheHeaderTellsIsAnsweredAtOnce() throws Exception {
        Path file = smooth("small.png", 800);
        var source = new PictureSource.Equirectangular(file, null);
        assertThat(panoramas.check(source)).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(PictureProblem.Kind.TOO_SMALL);
            assertThat(problem.message()).contains(file.toString(), "1132 pixels wide");
        });
        assertThat(panoramas.submit(source)).isInstanceOf(PanoramaJob.Failed.class);
        assertThat(panoramas.check(new PictureSource.Equirectangular(smooth("large.png", 1200), null)))
                .isEmpty();
    }

    @Test
    void aFailedPictureIsTriedAgainWhenItIsMended() throws Exception {
        Path file = smooth("mended.jpg", 1160);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        String broken =
                panoramas.submit(new PictureSource.Equirectangular(file, null)).id();
        assertThat(awaitEnd(broken)).isInstanceOf(PanoramaJob.Failed.class);
        Files.write(file, whole);
        assertThat(awaitEnd(panoramas
                        .submit(new PictureSource.Equirectangular(file, null))
                        .id()))
                .isInstanceOf(PanoramaJob.Ready.class);
    }

    @Test
    void aStillShowsWhatOneSeesInADirectionAndIsMadeOnce() throws Exception {
        Path file = smooth("still.png", 1200);
        String id =
                panoramas.submit(new PictureSource.Equirectangular(file, null)).id();
        awaitPyramid(id);
        MediaFile still = panoramas.still(id, 130, 20, 90, 640, 400);
        assertThat(still.type()).isEqualTo("image/jpeg");
        BufferedImage picture =
                ImageIO.read(media.open(still.key()).orElseThrow().getInputStream());
        assertThat(picture.getWidth()).isEqualTo(640);
        assertThat(picture.getHeight()).isEqualTo(400);
        assertColour(picture.getRGB(320, 200), SyntheticPanorama.smooth(130, 20));
        // At the right edge on the horizon of the view: 45° further for a level view; here by the formula for a raised
        // one.
        double right = 1;
        double forward = Math.cos(Math.toRadians(20));
        double yaw = 130 + Math.toDegrees(Math.atan2(right, forward));
        double pitch = Math.toDegrees(Math.atan2(Math.sin(Math.toRadians(20)), Math.hypot(right, forward)));
        assertColour(picture.getRGB(639, 200), SyntheticPanorama.smooth(yaw, pitch));

        FileTime made = Files.getLastModifiedTime(
                media.open(still.key()).orElseThrow().getFile().toPath());
        assertThat(panoramas.still(id, 130, 20, 90, 640, 400)).isEqualTo(still);
        assertThat(Files.getLastModifiedTime(
                        media.open(still.key()).orElseThrow().getFile().toPath()))
                .isEqualTo(made);
        web.perform(get(still.url()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"));
    }

    @Test
    void aLevelledStillShowsTheDirectionThatLiesThereOnceTheCameraStandsUpright() throws Exception {
        Path file = smooth("tilted.png", 1200);
        String id =
                panoramas.submit(new PictureSource.Equirectangular(file, null)).id();
        awaitPyramid(id);
        Level level = new Level(12, -9);
        MediaFile still = panoramas.still(id, level, 40, 15, 70, 640, 400);
        assertThat(still.url())
                .isNotEqualTo(panoramas.still(id, 40, 15, 70, 640, 400).url());
        BufferedImage picture =
                ImageIO.read(media.open(still.key()).orElseThrow().getInputStream());
        // By spherical trigonometry instead of matrices: the camera's own axes as directions of the level world.
        double[] seen = unit(40, 15);
        double[] ahead = unit(0, 12);
        double[] above = unit(180, 78);
        double lean = Math.toRadians(-9);
        double across = seen[0] * Math.cos(lean) - dot(seen, above) * Math.sin(lean);
        double up = seen[0] * Math.sin(lean) + dot(seen, above) * Math.cos(lean);
        double yaw = Math.toDegrees(Math.atan2(across, dot(seen, ahead)));
        double pitch = Math.toDegrees(Math.asin(up));
        assertColour(picture.getRGB(320, 200), SyntheticPanorama.smooth(yaw, pitch));
    }

    /** x to the right of the front, y up, z to the front. */
    private static double[] unit(double yaw, double pitch) {
        double level = Math.cos(Math.toRadians(pitch));
        return new double[] {
            level * Math.sin(Math.toRadians(yaw)),
            Math.sin(Math.toRadians(pitch)),
            level * Math.cos(Math.toRadians(yaw))
        };
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    @Test
    void aStillOfWhatDoesNotExistOrOfAnImpossibleViewIsRefused() {
        assertThatThrownBy(() -> panoramas.still("0".repeat(64), 0, 0, 90, 640, 400))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new View(Level.UPRIGHT, 0, 0, 200, 640, 400)).hasMessageContaining("fov");
        assertThatThrownBy(() -> new View(Level.UPRIGHT, 0, 0, 90, 640, 10_000)).hasMessageContaining("height");
        assertThatThrownBy(() -> new View(Level.UPRIGHT, Double.NaN, 0, 90, 640, 400))
                .hasMessageContaining("yaw");
        assertThatThrownBy(() -> new View(new Level(91, 0), 0, 0, 90, 640, 400)).hasMessageContaining("level.pitch");
    }

    private Path smooth(String name, int width) throws Exception {
        return SyntheticPanorama.write(
                SyntheticPanorama.equirectangular(width, SyntheticPanorama::smooth), folder.resolve(name));
    }

    private Path pyramidFolder(String id) {
        return properties
                .data()
                .resolve("media/pyramids")
                .resolve(id.substring(0, 2))
                .resolve(id);
    }

    private Path tile(String id) {
        return pyramidFolder(id).resolve("0/b/0-0.webp");
    }

    private static void assertColour(int actual, int expected) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(actual >> shift & 255).isCloseTo(expected >> shift & 255, within(10));
        }
    }

    private Pyramid awaitPyramid(String id) throws InterruptedException {
        return switch (awaitEnd(id)) {
            case PanoramaJob.Ready ready -> ready.pyramid();
            case PanoramaJob.Failed failed ->
                throw new AssertionError(failed.problem().message());
            default -> throw new AssertionError("Not ready after two minutes");
        };
    }

    private PanoramaJob awaitEnd(String id) throws InterruptedException {
        Instant patience = Instant.now().plus(Duration.ofMinutes(2));
        PanoramaJob job = panoramas.find(id).orElseThrow();
        while (!(job instanceof PanoramaJob.Ready || job instanceof PanoramaJob.Failed)
                && Instant.now().isBefore(patience)) {
            Thread.sleep(50);
            job = panoramas.find(id).orElseThrow();
        }
        return job;
    }
}
