package org.cites360.tour.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cites360.base.yaml.Problem;
import org.cites360.tour.Audience;
import org.cites360.tour.VersionKey;
import org.cites360.tour.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileMistakesTest extends BundleMistakes {

    private static final String TOUR = "tour.yaml";
    private static final String AUDIO = "audio/user.fr/hall.mp3";
    private static final String CAPTIONS = "audio/user.fr/hall.vtt";

    @Test
    void aPictureThatIsNotThereIsToldWithTheOneThatWasMeant() {
        bundle.replace(TOUR, "panoramas/hall.jpg", "panoramas/hal.jpg");
        assertOnly(TOUR, "hal.jpg", "scenes[0].panorama", "panoramas/hal.jpg does not exist", "\"panoramas/hall.jpg\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../sample/panoramas/hall.jpg", "/etc/hostname", "panoramas/../../x.jpg", "panoramas\\\\hall.jpg"
            })
    void aNameThatLeadsOutOfTheBundleIsRefused(String name) {
        bundle.replace(TOUR, "panorama: panoramas/hall.jpg", "panorama: \"" + name + "\"");
        assertThat(problem().message()).contains("does not name a file of this bundle");
        assertThat(problem().field()).isEqualTo("scenes[0].panorama");
    }

    @Test
    void aLinkOutOfTheBundleIsRefused() throws IOException {
        Path outside = Files.writeString(tours.resolve("secret.jpg"), "secret");
        Files.delete(bundle.file("panoramas/hall.jpg"));
        Files.createSymbolicLink(bundle.file("panoramas/hall.jpg"), outside);
        assertOnly(
                TOUR,
                "hall.jpg",
                "scenes[0].panorama",
                "is a link to a file outside the bundle",
                "Put the file itself");
    }

    @Test
    void aLinkToAFolderOutsideTheBundleIsRefused() throws IOException {
        Path outside = Files.createDirectories(tours.resolve("outside"));
        Files.move(bundle.file("audio/user.nl"), outside.resolve("user.nl"));
        Files.createSymbolicLink(bundle.file("audio/user.nl"), outside.resolve("user.nl"));
        assertThat(problems())
                .hasSize(6)
                .allSatisfy(
                        problem -> assertThat(problem.message()).contains("is a link to a file outside the bundle"));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(bundle.file(AUDIO).toFile(), "rw")) {
            file.setLength(BundleFolder.MAX_AUDIO_BYTES + 1);
        }
        assertThat(problem().message()).contains("too large: 100 MB");
    }

    @Test
    void aPictureAndAPlanAreNamedAsWhatTheyAre() throws IOException {
        Files.move(bundle.file("panoramas/hall.jpg"), bundle.file("panoramas/hall.picture"));
        Files.move(bundle.file("plan.svg"), bundle.file("plan.xml"));
        bundle.replace(TOUR, "panoramas/hall.jpg", "panoramas/hall.picture").replace(TOUR, "plan.svg", "plan.xml");
        assertThat(problems())
                .extracting(Problem::field, Problem::remedy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("plan", "It has to end with .svg."),
                        org.assertj.core.groups.Tuple.tuple(
                                "scenes[0].panorama", "It has to end with .jpg, .jpeg, .png, .tif, .tiff, .webp."));
    }

    @Test
    void whatIsNoPictureIsToldWithTheFile() {
        bundle.write("panoramas/hall.jpg", "not a picture");
        Problem problem = problem();
        assertThat(problem.file()).isEqualTo("panoramas/hall.jpg");
        assertThat(problem.message()).doesNotContain(tours.toString());
        assertThat(problem.remedy()).contains("line " + bundle.line(TOUR, "panoramas/hall.jpg"));
    }

    @Test
    void aRecordingThatIsMissingIsToldWithWhatToDo() {
        bundle.delete(AUDIO);
        assertProblem(
                problem(), AUDIO, 0, "", "recording of the stop \"hall\" for the version user.fr", "script/narrate");
    }

    @Test
    void aVersionMayBePublishedBeforeItIsRecorded() {
        bundle.delete(AUDIO)
                .replace(
                        TOUR,
                        "audience: user, lang: fr, published: 2026-01-01",
                        "audience: user, lang: fr, published: 2026-01-01, audio: optional");
        assertThat(problems()).isEmpty();
    }

    @Test
    void twoRecordingsOfOneStopAreAMistake() throws IOException {
        Files.copy(bundle.file(AUDIO), bundle.file("audio/user.fr/hall.wav"));
        assertThat(problem().message()).startsWith("There are 2 recordings of this stop");
    }

    @Test
    void anEmptyRecordingIsRefused() {
        bundle.write(AUDIO, "");
        assertProblem(problem(), AUDIO, 0, "", "The file is empty", "Export it again");
    }

    @Test
    void aFileThatOnlyHasTheNameOfARecordingIsRefused() {
        bundle.write(AUDIO, "This is not sound, whatever its name says.".repeat(100));
        assertProblem(problem(), AUDIO, 0, "", "There is no MP3 audio in it", "Export it again");
    }

    @Test
    void captionsThatAreMissingAreMissed() {
        bundle.delete(CAPTIONS);
        assertProblem(problem(), CAPTIONS, 0, "", "The captions of " + AUDIO + " are missing", "WebVTT");
    }

    @Test
    void captionsThatAreNoWebVttAreRefused() {
        bundle.write(CAPTIONS, "1\n00:00:00,300 --> 00:00:02,521\nBonjour\n");
        assertProblem(problem(), CAPTIONS, 1, "", "not a WebVTT file", "WEBVTT");
    }

    @Test
    void aCaptionWithAWronglyWrittenTimeIsToldWithItsLine() {
        bundle.replace(CAPTIONS, "00:00:03.521", "00:00:03,521");
        assertProblem(
                problem(), CAPTIONS, bundle.line(CAPTIONS, "03,521"), "", "A time is not written", "00:01:02.345");
    }

    @Test
    void aCaptionThatEndsBeforeItStartsIsToldWithItsLine() {
        bundle.replace(CAPTIONS, "00:00:05.010", "00:00:03.000");
        assertProblem(problem(), CAPTIONS, bundle.line(CAPTIONS, "03.521"), "", "ends before it starts", "");
    }

    @Test
    void captionsThatRunLongerThanTheRecordingAreToldWithBothLengths() {
        bundle.replace(CAPTIONS, "00:00:05.010", "00:01:05.010");
        assertProblem(problem(), CAPTIONS, bundle.line(CAPTIONS, "01:05.010"), "", "run to 65.0 s", "belong together");
    }

    @Test
    void captionsWithoutACaptionAreAMistake() {
        bundle.write(CAPTIONS, "WEBVTT\n\nNOTE to be written\n");
        assertProblem(problem(), CAPTIONS, 0, "", "There is no caption in it", "");
    }

    @Test
    void aRecordingInThePlaceOfASyntheticVoiceIsLabelledAsOne() throws IOException {
        assertThat(voice("hall")).isEqualTo(Voice.SYNTHETIC);
        byte[] other = Files.readAllBytes(bundle.file(AUDIO));
        bundle.write(AUDIO, Arrays.copyOf(other, other.length - 1));
        assertThat(voice("hall")).isEqualTo(Voice.RECORDED);
    }

    private Voice voice(String stop) {
        return switch (reader().read(bundle.folder())) {
            case BundleReading.Invalid invalid -> throw new AssertionError(invalid);
            case BundleReading.Valid(var valid) ->
                valid.narrations()
                        .get(new VersionKey(Audience.USER, "fr"))
                        .get(stop)
                        .recording()
                        .voice();
        };
    }

    @Test
    void aListOfSyntheticVoicesThatCannotBeReadIsToldWithItsLine() {
        bundle.write("audio/synthetic.sha256", bundle.read("audio/synthetic.sha256") + "hall.mp3\n");
        Problem problem = problem();
        assertThat(problem.file()).isEqualTo("audio/synthetic.sha256");
        assertThat(problem.line())
                .isEqualTo((int) bundle.read("audio/synthetic.sha256").lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<rect width='1' height='1' onclick='alert(1)'/>",
                "<image href='https://elsewhere.example/x.png'/>",
                "<image xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='//elsewhere.example/x.png'/>",
                "<a href='javascript:alert(1)'><text>x</text></a>",
                "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
                "<style>@import 'https://elsewhere.example/x.css';</style>",
                "<rect style='fill:url(https://elsewhere.example/x.svg#p)'/>",
                "<use href='other.svg#part'/>",
                "<set attributeName='href' to='javascript:alert(1)'/>",
                "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>"
            })
    void aPlanThatDoesMoreThanDrawIsRefusedWithTheLine(String hostile) {
        bundle.replace("plan.svg", "</svg>", "  " + hostile + "\n</svg>");
        assertThat(problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("plan.svg");
            assertThat(problem.line()).isEqualTo(4);
        });
    }

    @Test
    void aPlanThatReadsFilesOfTheServerIsRefused() {
        bundle.write(
                "plan.svg",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"
                        + "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 300'><text>&x;</text></svg>");
        assertThat(problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.file()).isEqualTo("plan.svg"));
    }

    @Test
    void aPlanMayUseItsOwnPartsAndEmbeddedPictures() {
        bundle.replace(
                "plan.svg",
                "</svg>",
                "<defs><linearGradient id='g'/></defs><rect fill='url(#g)' style='stroke: url(#g)'/>"
                        + "<image href='data:image/png;base64,AAAA'/></svg>");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aPlanWithoutViewBoxIsRefused() {
        bundle.replace("plan.svg", " viewBox=\"20 40 400 200\"", "");
        assertProblem(problem(), "plan.svg", 1, "", "no usable viewBox", "0 0 800 600");
    }

    @Test
    void aPlaceOutsideThePlanIsToldWithItsLimits() {
        bundle.replace(TOUR, "plan: { x: 300, y: 140 }", "plan: { x: 500, y: 140 }");
        assertOnly(TOUR, "x: 500", "scenes[1].plan", "lies outside the floor plan", "from 20, 40 to 420, 240");
    }
}
