package org.cites360.panorama.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cites360.panorama.Face;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureProblem.Kind;
import org.cites360.panorama.PictureSource;
import org.cites360.panorama.PictureSource.Coverage;
import org.cites360.panorama.SyntheticPanorama;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What headers tell, and what is wrong with them in words an author can act on. */
class PanoramaTest {

    @TempDir
    Path folder;

    @Test
    void aPictureTwiceAsWideAsHighIsTheWholeSphere() throws Exception {
        Panorama.Sphere sphere = (Panorama.Sphere) fine(equirectangular(picture("whole.jpg", 1200, 600), null));
        assertThat(sphere.coverage()).isEqualTo(Panorama.WHOLE);
        assertThat(sphere.facePixels()).isEqualTo(1200 / Math.PI, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"part.jpg", "part.png", "compressed.png"})
    void aPartSaysItsCoverageItself(String name) throws Exception {
        Path file = picture(name, 500, 200);
        String xmp = PictureBytes.gpano(2000, 1000, 500, 200, 1250, 300);
        if (name.endsWith("jpg")) {
            PictureBytes.addXmpToJpeg(file, xmp);
        } else {
            PictureBytes.addXmpToPng(file, xmp, name.startsWith("compressed"));
        }
        Panorama.Sphere sphere = (Panorama.Sphere) fine(equirectangular(file, null));
        assertThat(sphere.coverage().width()).isEqualTo(90, within(1e-9));
        assertThat(sphere.coverage().height()).isEqualTo(36, within(1e-9));
        assertThat(sphere.coverage().yaw()).isEqualTo(90, within(1e-9));
        assertThat(sphere.coverage().pitch()).isEqualTo(18, within(1e-9));
        assertThat(sphere.facePixels()).isEqualTo(2000 / Math.PI, within(1e-9));
    }

    @Test
    void aStatedCoverageWinsOverTheFilesOwn() throws Exception {
        Path file = picture("part.jpg", 500, 200);
        PictureBytes.addXmpToJpeg(file, PictureBytes.gpano(2000, 1000, 500, 200, 1250, 300));
        Coverage stated = new Coverage(100, 40, 0, -5);
        assertThat(((Panorama.Sphere) fine(equirectangular(file, stated))).coverage())
                .isEqualTo(stated);
    }

    @Test
    void aPanoramaThatSaysItIsWholeIsWhole() throws Exception {
        Path file = picture("whole.jpg", 1200, 600);
        PictureBytes.addXmpToJpeg(file, PictureBytes.gpano(1200, 600, 1200, 600, 0, 0));
        assertThat(((Panorama.Sphere) fine(equirectangular(file, null))).coverage())
                .isEqualTo(Panorama.WHOLE);
    }

    @Test
    void metadataNeverReachesOutOfTheFile() throws Exception {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(1);
            Path file = picture("hostile.jpg", 1200, 600);
            PictureBytes.addXmpToJpeg(
                    file,
                    "<!DOCTYPE x [<!ENTITY %% d SYSTEM 'http://127.0.0.1:%d/d'> %%d;]>"
                                    .formatted(listener.getLocalPort())
                            + PictureBytes.gpano(2000, 1000, 500, 200, 0, 0));
            fine(equirectangular(file, null));
            org.assertj.core.api.Assertions.assertThatThrownBy(listener::accept)
                    .isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("nowhere.jpg");
        assertProblem(problems(equirectangular(file, null)), file, Kind.MISSING, "no picture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF89a and then some", "", "\u00ff\u00d8\u00ff and no picture", "<svg/>", "%PDF-1.7"})
    void whatIsNotAPictureIsNamed(String content) throws Exception {
        Path file = Files.write(
                folder.resolve("thing.jpg"), content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertProblem(problems(equirectangular(file, null)), file, Kind.NOT_A_PICTURE, "JPEG, PNG, TIFF or WebP");
    }

    @Test
    void aHeaderThatClaimsMoreThanIsReadIsRefusedWithoutUnpackingAnything() throws Exception {
        Path file = PictureBytes.pngThatClaims(folder.resolve("bomb.png"), 60_000, 30_000);
        assertProblem(problems(equirectangular(file, null)), file, Kind.TOO_LARGE, "16384×8192");
    }

    @Test
    void aHeaderWhosePixelsAreMissingIsRefusedWhenRead() throws Exception {
        Path file = PictureBytes.pngThatClaims(folder.resolve("empty.png"), 4000, 2000);
        Panorama.Sphere sphere = (Panorama.Sphere) fine(equirectangular(file, null));
        PictureException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                PictureException.class, () -> new PictureReader(folder).read(sphere.picture()));
        assertProblem(List.of(refused.problem()), file, Kind.TRUNCATED, "damaged or incomplete");
    }

    @Test
    void aPictureOfAnotherRatioIsToldHowAPartIsStated() throws Exception {
        Path file = picture("photo.jpg", 1200, 900);
        assertProblem(problems(equirectangular(file, null)), file, Kind.WRONG_RATIO, "1200×900", "coverage");
    }

    @Test
    void aCoverageOffTheSphereIsNamed() throws Exception {
        Path file = picture("part.jpg", 500, 200);
        assertProblem(
                problems(equirectangular(file, new Coverage(90, 36, 0, 80))), file, Kind.WRONG_COVERAGE, "−90 and 90");
        assertProblem(
                problems(equirectangular(file, new Coverage(Double.NaN, 36, 0, 0))), file, Kind.WRONG_COVERAGE, "NaN");
    }

    @Test
    void aCoverageOfAnotherShapeThanThePictureIsToldWhatWouldFit() throws Exception {
        Path file = picture("part.jpg", 500, 200);
        assertProblem(problems(equirectangular(file, new Coverage(90, 50, 0, 0))), file, Kind.WRONG_COVERAGE, "36.00°");
    }

    @Test
    void aPanoramaOnItsSideIsToldSo() throws Exception {
        Path file = picture("side.jpg", 1200, 600);
        PictureBytes.addOrientationToJpeg(file, 6);
        assertProblem(problems(equirectangular(file, null)), file, Kind.WRONG_RATIO, "on its side");
    }

    @Test
    void aPanoramaTakenUpsideDownIsTurned() throws Exception {
        Path file = SyntheticPanorama.write(
                SyntheticPanorama.equirectangular(1200, SyntheticPanorama::smooth), folder.resolve("down.jpg"));
        Pixels upright = new PictureReader(folder).read(PictureFile.open(file));
        PictureBytes.addOrientationToJpeg(file, 3);
        Pixels turned = new PictureReader(folder).read(PictureFile.open(file));
        int last = 3 * 1200 * 600 - 3;
        for (int p = 0; p <= last; p += 3) {
            assertThat(turned.rgb()[p]).isEqualTo(upright.rgb()[last - p]);
        }
    }

    @Test
    void everyProblemOfACubeIsToldAtOnce() throws Exception {
        Map<Face, Path> files = new EnumMap<>(Face.class);
        files.put(Face.F, picture("f.jpg", 500, 500));
        files.put(Face.R, picture("r.jpg", 400, 400));
        files.put(Face.B, picture("b.jpg", 500, 400));
        files.put(Face.L, folder.resolve("l.jpg"));
        files.put(Face.U, picture("u.jpg", 500, 500));
        List<PictureProblem> problems = problems(new PictureSource.CubeFaces(files));
        assertThat(problems)
                .extracting(PictureProblem::kind)
                .containsExactlyInAnyOrder(Kind.FACES_DIFFER, Kind.WRONG_RATIO, Kind.MISSING, Kind.MISSING);
        assertThat(problems).extracting(PictureProblem::message).anyMatch(message -> message.contains("missing: d"));
    }

    private Path picture(String name, int width, int height) throws Exception {
        return SyntheticPanorama.write(
                new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR), folder.resolve(name));
    }

    private static PictureSource equirectangular(Path file, Coverage coverage) {
        return new PictureSource.Equirectangular(file, coverage);
    }

    private static List<PictureProblem> problems(PictureSource source) {
        List<PictureProblem> problems = new ArrayList<>();
        assertThat(Panorama.of(source, problems)).isNull();
        return problems;
    }

    private static Panorama fine(PictureSource source) {
        List<PictureProblem> problems = new ArrayList<>();
        Panorama panorama = Panorama.of(source, problems);
        assertThat(problems).isEmpty();
        assertThat(panorama).isNotNull();
        return panorama;
    }

    private static void assertProblem(List<PictureProblem> problems, Path file, Kind kind, String... words) {
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.message()).contains(file.toString()).contains(words);
        });
    }
}
