package org.cites360.tour.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.cites360.base.yaml.Problem;
import org.cites360.tour.bundle.video.VideoInspection.Kind;
import org.junit.jupiter.api.Test;

/** Mistakes in the films of scenes, their captions, and what appears in time. */
class VideoMistakesTest extends BundleMistakes {

    private static final String TOUR = "tour.yaml";
    private static final String CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:03.000\nBonjour\n";

    private void hall(String lines) {
        bundle.replace(TOUR, "    north: -35\n", "    north: -35\n    " + lines + "\n");
    }

    /** Gives the hall a film in a file of this name. */
    private void film(String source, String name) {
        bundle.write(name, testFilm(source));
        hall("video: { file: " + name + " }");
    }

    private static byte[] testFilm(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/video", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void captions(String lang, String title, String content) {
        bundle.replace(
                        "texts/" + lang + ".yaml",
                        "hall: { title: " + title,
                        "hall: { captions: films/hall." + lang + ".vtt, title: " + title)
                .write("films/hall." + lang + ".vtt", content);
    }

    @Test
    void aFilmWithAllThatMayBeSaidOfItIsWithoutMistakes() {
        bundle.write("films/hall.mp4", testFilm("film.mp4")).write("films/phone.webm", testFilm("phone.webm"));
        hall("video: { file: films/hall.mp4, phone: films/phone.webm, loop: false, sound: false }");
        bundle.replace(TOUR, "yaw: -60, pitch: 4", "yaw: -60, pitch: 4, from: 2, until: 5.5")
                .replace(TOUR, "yaw: 8, pitch: -2", "yaw: 8, pitch: -2, until: 3");
        captions("fr", "Le hall", CAPTIONS);
        captions("nl", "De hal", CAPTIONS);
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatAFilmIsFollowsFromItsContent() {
        film("phone.webm", "films/misnamed.mp4");
        BundleReading.Valid valid = (BundleReading.Valid) reader().read(bundle.folder());
        Bundle.SceneVideo video = valid.bundle().videos().get("hall");
        assertThat(video.file().kind()).isEqualTo(Kind.WEBM);
        assertThat(video.sound()).isTrue();
    }

    @Test
    void aFilmIsThere() {
        hall("video: { file: films/hall.mp4 }");
        assertOnly(TOUR, "films/hall.mp4", "scenes[0].video.file", "does not exist", "no folder films");
    }

    @Test
    void aTextWithTheNameOfAFilmIsNone() {
        bundle.write("films/hall.mp4", "not a film");
        hall("video: { file: films/hall.mp4 }");
        assertOnly(TOUR, "films/hall.mp4", "scenes[0].video.file", "neither an MP4 nor a WebM", "Export it as MP4");
    }

    @Test
    void aFilmIsTwiceAsWideAsHigh() {
        film("flat.mp4", "films/hall.mp4");
        assertOnly(TOUR, "films/hall.mp4", "scenes[0].video.file", "64 × 48 pixels", "twice as wide as high");
    }

    @Test
    void aFilmIsOfAKindThatAllBrowsersPlay() {
        film("quicktime.mov", "films/hall.mp4");
        assertOnly(TOUR, "films/hall.mp4", "scenes[0].video.file", "a QuickTime file", "Export it as MP4");
    }

    @Test
    void picturesInACodingThatNotAllBrowsersPlayAreTold() {
        film("hevc.mp4", "films/hall.mp4");
        assertOnly(TOUR, "films/hall.mp4", "scenes[0].video.file", "not all browsers play", "H.264");
    }

    @Test
    void aFilmThatWasCutShortIsTold() {
        bundle.write("films/hall.mp4", java.util.Arrays.copyOf(testFilm("film.mp4"), 20_000));
        hall("video: { file: films/hall.mp4 }");
        assertOnly(TOUR, "films/hall.mp4", "scenes[0].video.file", "cut short", "Copy or export it again");
    }

    @Test
    void filmsThatAreTooLargeAreTold() throws IOException {
        bundle.write("films/hall.mp4", testFilm("film.mp4")).write("films/phone.mp4", testFilm("film.mp4"));
        enlarge("films/hall.mp4", 301);
        enlarge("films/phone.mp4", 61);
        hall("video: { file: films/hall.mp4, phone: films/phone.mp4 }");
        assertThat(problems())
                .extracting(Problem::field, Problem::message, Problem::remedy)
                .containsExactly(
                        Tuple.tuple(
                                "scenes[0].video.file",
                                "films/hall.mp4 is too large: 301 MB.",
                                "At most 300 MB are possible; store it in a smaller form."),
                        Tuple.tuple(
                                "scenes[0].video.phone",
                                "films/phone.mp4 is too large: 61 MB.",
                                "At most 60 MB are possible; store it in a smaller form."));
    }

    /** Without writing so much: the file has a hole. */
    private void enlarge(String name, int megabytes) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(bundle.folder().resolve(name).toFile(), "rw")) {
            file.setLength((long) megabytes << 20);
        }
    }

    @Test
    void captionsThatAreBrokenAreToldWithTheirLine() {
        film("film.mp4", "films/hall.mp4");
        captions("fr", "Le hall", "WEBVTT\n\n00:01,000 --> 00:03,000\nBonjour\n");
        captions("nl", "De hal", CAPTIONS);
        Problem problem = problem();
        assertProblem(problem, "films/hall.fr.vtt", 3, "", "A time is not written", "00:01:02.345");
    }

    @Test
    void captionsBelongToTheirFilm() {
        film("film.mp4", "films/hall.mp4");
        captions("fr", "Le hall", "WEBVTT\n\n00:07.000 --> 00:12.000\nBonjour\n");
        captions("nl", "De hal", CAPTIONS);
        assertProblem(problem(), "films/hall.fr.vtt", 3, "", "run to 12.0 s, but the film lasts 8.0 s", "correct");
    }

    @Test
    void captionsAreThereInEveryLanguageOrInNone() {
        film("film.mp4", "films/hall.mp4");
        captions("fr", "Le hall", CAPTIONS);
        assertOnly(
                "texts/nl.yaml",
                "hall: {",
                "scenes.hall",
                "missing in this language; another one has them",
                "captions");
    }

    @Test
    void captionsWithoutAFilmAreAMistake() {
        captions("fr", "Le hall", CAPTIONS);
        assertOnly("texts/fr.yaml", "captions:", "scenes.hall.captions", "has no film", "Remove captions");
    }

    @Test
    void timesNeedAFilmToBeTimesOf() {
        bundle.replace(TOUR, "yaw: -60, pitch: 4", "yaw: -60, pitch: 4, from: 2")
                .replace(TOUR, "yaw: 8, pitch: -2", "yaw: 8, pitch: -2, until: 3");
        assertThat(problems())
                .extracting(Problem::field, Problem::message)
                .containsExactly(
                        Tuple.tuple(
                                "scenes[0].hotspots[1].from", "Its scene has no film in which this would be a time."),
                        Tuple.tuple("stops[0].until", "Its scene has no film in which this would be a time."));
    }

    @Test
    void whatComesInTimeGoesLaterAndBeforeTheEnd() {
        film("film.mp4", "films/hall.mp4");
        bundle.replace(TOUR, "yaw: -60, pitch: 4", "yaw: -60, pitch: 4, from: 5, until: 2")
                .replace(TOUR, "yaw: 8, pitch: -2", "yaw: 8, pitch: -2, from: 9")
                .replace(TOUR, "yaw: 80, pitch: 4", "yaw: 80, pitch: 4, from: -1");
        assertThat(problems())
                .extracting(Problem::field, Problem::message)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("scenes[0].hotspots[1].until", "It goes before it has come."),
                        Tuple.tuple("stops[0].from", "The film lasts 8.0 s: nobody would see it."),
                        Tuple.tuple("scenes[0].hotspots[2].from", "\"-1\" is out of range."));
    }
}
