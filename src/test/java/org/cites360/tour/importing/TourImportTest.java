package org.cites360.tour.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cites360.ApplicationTest;
import org.cites360.base.CitesProperties;
import org.cites360.base.yaml.Problem;
import org.cites360.panorama.Level;
import org.cites360.panorama.PictureSource.Coverage;
import org.cites360.tour.Audience;
import org.cites360.tour.Manifest;
import org.cites360.tour.SampleBundle;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionKey;
import org.cites360.tour.VersionLookup;
import org.cites360.tour.catalogue.TourId;
import org.cites360.tour.catalogue.TourStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** Each test imports a tour of its own name, so that none disturbs another. */
// The tours it imports are not those that other tests know.
@DirtiesContext
@ApplicationTest
class TourImportTest {

    private static final VersionKey USER_FR = new VersionKey(Audience.USER, "fr");

    @TempDir
    Path folder;

    @Autowired
    TourImport imports;

    @Autowired
    TourExport exports;

    @Autowired
    TourStore store;

    @Autowired
    Tours tours;

    @Autowired
    CitesProperties properties;

    @Test
    void theSameBundleIsImportedOnce(TestInfo test) {
        SampleBundle bundle = bundle(test);
        assertThat(importBundle(bundle)).isInstanceOf(ImportResult.Imported.class);
        TourStore.Imported first = store.imported(id(bundle)).orElseThrow();
        assertThat(importBundle(bundle)).isInstanceOf(ImportResult.Unchanged.class);
        assertThat(store.imported(id(bundle))).contains(first);
    }

    @Test
    void aBundleWithOtherFileTimesIsStillTheSame(TestInfo test) throws IOException {
        SampleBundle bundle = bundle(test);
        importBundle(bundle);
        long revision = revision(bundle);
        String stamp = store.imported(id(bundle)).orElseThrow().stamp();
        Files.setLastModifiedTime(bundle.file("tour.yaml"), java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        assertThat(importBundle(bundle)).isInstanceOf(ImportResult.Unchanged.class);
        assertThat(store.imported(id(bundle)).orElseThrow().stamp()).isNotEqualTo(stamp);
        assertThat(manifest(bundle).title()).isEqualTo("La visite d’essai");
        assertThat(revision(bundle)).isLessThanOrEqualTo(revision + 1);
    }

    @Test
    void aChangedTextReplacesTheTourAndKeepsItsPictures(TestInfo test) {
        SampleBundle bundle = bundle(test);
        importBundle(bundle);
        Manifest before = manifest(bundle);
        String etag = found(bundle).etag();
        bundle.replace("texts/fr.yaml", "La visite d’essai", "La visite nouvelle");
        assertThat(importBundle(bundle))
                .isInstanceOfSatisfying(
                        ImportResult.Imported.class,
                        imported -> assertThat(imported.first()).isFalse());
        Manifest after = manifest(bundle);
        assertThat(after.title()).isEqualTo("La visite nouvelle");
        assertThat(found(bundle).etag()).isNotEqualTo(etag);
        assertThat(after.scenes())
                .extracting(scene -> scene.pyramid().id())
                .containsExactlyElementsOf(before.scenes().stream()
                        .map(scene -> scene.pyramid().id())
                        .toList());
    }

    @Test
    void thePartThatAPictureShowsIsToldToTheViewer(TestInfo test) {
        SampleBundle bundle = bundle(test);
        bundle.replace(
                "tour.yaml",
                "panorama: panoramas/hall.jpg",
                "panorama: { file: panoramas/hall.jpg, coverage: { width: 180, height: 90, yaw: 0, pitch: 5 } }");
        assertThat(importBundle(bundle)).isInstanceOf(ImportResult.Imported.class);
        List<Manifest.Scene> scenes = manifest(bundle).scenes();
        assertThat(scenes.getFirst().pyramid().coverage()).isEqualTo(new Coverage(180, 90, 0, 5));
        assertThat(scenes.getLast().pyramid().coverage()).isNull();
    }

    @Test
    void whatAnAuthorDecidesOfASceneIsToldToTheViewerAndExported(TestInfo test) throws IOException {
        SampleBundle bundle = bundle(test);
        importBundle(bundle);
        Manifest.Picture upright = manifest(bundle).scenes().getFirst().picture();
        bundle.replace(
                        "tour.yaml",
                        "    north: -35\n",
                        "    north: -35\n    level: { roll: 3 }\n    limits: { pitch: [-60, 90], fov: [20, 100] }\n"
                                + "    sound: { file: sounds/steps.wav, yaw: 30 }\n")
                .replace("tour.yaml", "entry: hall", "entry: room\ntransition: walk\nopening: little-planet")
                .replace("tour.yaml", "yaw: 40, pitch: -8", "yaw: 40, pitch: -8, transition: cut")
                .replace("tour.yaml", "yaw: -60, pitch: 4", "yaw: -60, pitch: 4, zoom: sharp")
                .write("sounds/steps.wav", Files.readAllBytes(Path.of("src/test/resources/audio/wave.wav")));
        assertThat(importBundle(bundle)).isInstanceOf(ImportResult.Imported.class);
        Manifest manifest = manifest(bundle);
        assertThat(manifest.transition()).isEqualTo(Manifest.Transition.WALK);
        assertThat(manifest.opening()).isEqualTo(Manifest.Opening.LITTLE_PLANET);
        Manifest.Scene hall = manifest.scenes().getFirst();
        assertThat(hall.level()).isEqualTo(new Level(0, 3));
        assertThat(hall.limits()).isEqualTo(new Manifest.Limits(null, List.of(-60.0, 90.0), List.of(20.0, 100.0)));
        assertThat(hall.picture())
                .as("the picture of the first view is levelled")
                .isNotEqualTo(upright);
        assertThat(hall.sound()).satisfies(sound -> {
            assertThat(sound.url()).matches("/media/[0-9a-f]{64}\\.wav");
            assertThat(sound.type()).isEqualTo("audio/wav");
            assertThat(sound.yaw()).isEqualTo(30);
            assertThat(sound.volume()).isEqualTo(1);
        });
        assertThat(hall.hotspots())
                .filteredOn(hotspot -> hotspot.transition() != null || hotspot.zoom() != null)
                .extracting(Manifest.Hotspot::transition, Manifest.Hotspot::zoom)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Manifest.Transition.CUT, null),
                        org.assertj.core.groups.Tuple.tuple(null, new Manifest.Zoom(null)));
        assertThat(manifest.scenes().getLast().level()).isNull();
        exports.export(id(bundle), folder.resolve("exported"));
        assertThat(names(folder.resolve("exported/brussels").resolve(id(bundle).tour())))
                .isEqualTo(names(bundle.folder()));
    }

    @Test
    void aFilmIsStoredAsWhatItIsToldToTheViewerAndExported(TestInfo test) throws IOException {
        SampleBundle bundle = bundle(test);
        bundle.replace(
                        "tour.yaml",
                        "    north: -35\n",
                        "    north: -35\n    video: { file: films/hall.mp4, phone: films/hall.mov, loop: false }\n")
                .replace("tour.yaml", "yaw: -60, pitch: 4", "yaw: -60, pitch: 4, from: 2, until: 5.5")
                .replace("tour.yaml", "yaw: 8, pitch: -2", "yaw: 8, pitch: -2, from: 1")
                .replace(
                        "texts/fr.yaml",
                        "hall: { title: Le hall",
                        "hall: { captions: films/hall.fr.vtt, title: Le hall")
                .replace("texts/nl.yaml", "hall: { title: De hal", "hall: { captions: films/hall.nl.vtt, title: De hal")
                .write("films/hall.fr.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\nBonjour\n")
                .write("films/hall.nl.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\nDag\n")
                .write("films/hall.mp4", Files.readAllBytes(Path.of("src/test/resources/video/film.mp4")))
                .write("films/hall.mov", Files.readAllBytes(Path.of("src/test/resources/video/phone.webm")));
        assertThat(importBundle(bundle)).isInstanceOf(ImportResult.Imported.class);
        Manifest.Scene hall = manifest(bundle).scenes().getFirst();
        assertThat(hall.video()).satisfies(video -> {
            assertThat(video.file().url()).matches("/media/[0-9a-f]{64}\\.mp4");
            assertThat(video.file().type()).isEqualTo("video/mp4");
            assertThat(video.file().bytes()).isEqualTo(Files.size(bundle.file("films/hall.mp4")));
            assertThat(video.phone().url()).matches("/media/[0-9a-f]{64}\\.webm");
            assertThat(video.phone().type()).isEqualTo("video/webm");
            assertThat(video.captions()).matches("/media/[0-9a-f]{64}\\.vtt");
            assertThat(video.duration()).isEqualTo(8, org.assertj.core.api.Assertions.within(0.1));
            assertThat(video.loop()).isFalse();
            assertThat(video.sound()).isTrue();
        });
        assertThat(hall.hotspots())
                .filteredOn(hotspot -> hotspot.from() != null)
                .extracting(Manifest.Hotspot::id, Manifest.Hotspot::from, Manifest.Hotspot::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("stop-hall", 1.0, null),
                        org.assertj.core.groups.Tuple.tuple("charter", 2.0, 5.5));
        exports.export(id(bundle), folder.resolve("exported"));
        assertThat(names(folder.resolve("exported/brussels").resolve(id(bundle).tour())))
                .isEqualTo(names(bundle.folder()));
    }

    @Test
    void aBadBundleLeavesItsPredecessorPublished(TestInfo test) {
        SampleBundle bundle = bundle(test);
        importBundle(bundle);
        VersionLookup.Found before = found(bundle);
        bundle.replace("texts/fr.yaml", "La visite d’essai", "Autre chose")
                .replace("tour.yaml", "target: room", "target: nowhere");
        assertThat(importBundle(bundle)).isInstanceOf(ImportResult.Invalid.class);
        assertThat(found(bundle)).isEqualTo(before);
    }

    @Test
    void aPictureThatCannotBeDecodedLeavesThePredecessorPublishedAndIsNamed(TestInfo test) throws IOException {
        SampleBundle bundle = bundle(test);
        importBundle(bundle);
        VersionLookup.Found before = found(bundle);
        byte[] whole = Files.readAllBytes(bundle.file("panoramas/room.jpg"));
        bundle.write("panoramas/room.jpg", java.util.Arrays.copyOf(whole, whole.length / 2))
                .replace("texts/fr.yaml", "La visite d’essai", "Autre chose");
        assertThat(importBundle(bundle))
                .isInstanceOfSatisfying(
                        ImportResult.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::file)
                                .containsExactly("panoramas/room.jpg"));
        assertThat(found(bundle)).isEqualTo(before);
    }

    @Test
    void importsOfTheSameBundleAtTheSameTimeDoTheWorkOnce(TestInfo test) throws Exception {
        SampleBundle bundle = bundle(test);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<ImportResult> work = () -> importBundle(bundle);
            List<Future<ImportResult>> results = threads.invokeAll(List.of(work, work, work, work));
            int imported = 0;
            for (Future<ImportResult> result : results) {
                imported += result.get() instanceof ImportResult.Imported ? 1 : 0;
            }
            assertThat(imported).isEqualTo(1);
        }
        assertThat(manifest(bundle).stops()).hasSize(3);
    }

    @Test
    void aTourThatLostItsMediaIsMadeWholeAgain(TestInfo test) throws IOException {
        SampleBundle bundle = bundle(test);
        // Something that no other test's tour shares with this one.
        bundle.write("plan.svg", bundle.read("plan.svg").replace("#333", "#454545"));
        importBundle(bundle);
        String key = manifest(bundle).plan().url().substring("/media/".length());
        try (Stream<Path> files = Files.walk(properties.data().resolve("media"))) {
            Path lost = files.filter(file -> file.getFileName().toString().equals(key))
                    .findFirst()
                    .orElseThrow();
            Files.delete(lost);
            assertThat(importBundle(bundle)).isInstanceOf(ImportResult.Imported.class);
            assertThat(lost).exists();
        }
    }

    @Test
    void anExportImportsToTheSameTour(TestInfo test) throws IOException {
        SampleBundle bundle = bundle(test);
        importBundle(bundle);
        Path target = folder.resolve("exported");
        assertThat(exports.export(id(bundle), target)).isInstanceOf(TourExport.Result.Exported.class);
        Path exported = target.resolve("brussels").resolve(id(bundle).tour());
        for (String name : names(bundle.folder())) {
            assertThat(exported.resolve(name)).as(name).hasSameBinaryContentAs(bundle.file(name));
        }
        assertThat(names(exported)).isEqualTo(names(bundle.folder()));
        assertThat(imports.importBundle(exported, (pictures, share) -> {})).isInstanceOf(ImportResult.Unchanged.class);
    }

    @Test
    void anExportImportedUnderAnotherNameIsTheSameButForTheName(TestInfo test) throws IOException {
        SampleBundle bundle = bundle(test);
        importBundle(bundle);
        exports.export(id(bundle), folder.resolve("exported"));
        Path exported = folder.resolve("exported/brussels");
        SampleBundle again = new SampleBundle(Files.move(
                exported.resolve(id(bundle).tour()), exported.resolve(id(bundle).tour() + "-again")));
        assertThat(importBundle(again)).isInstanceOf(ImportResult.Imported.class);
        for (VersionKey version : manifest(bundle).versions()) {
            assertThat(tours.find("brussels", id(again).tour(), version))
                    .isInstanceOfSatisfying(
                            VersionLookup.Found.class,
                            found -> assertThat(found.manifest())
                                    .usingRecursiveComparison()
                                    .ignoringFields("tour")
                                    .isEqualTo(((VersionLookup.Found) tours.find(
                                                    "brussels", id(bundle).tour(), version))
                                            .manifest()));
        }
    }

    @Test
    void anExportLeavesOutWhatTheTourDoesNotUse(TestInfo test) {
        SampleBundle bundle = bundle(test).write("notes.txt", "for ourselves");
        importBundle(bundle);
        exports.export(id(bundle), folder.resolve("exported"));
        assertThat(folder.resolve("exported/brussels")
                        .resolve(id(bundle).tour())
                        .resolve("notes.txt"))
                .doesNotExist();
    }

    @Test
    void anExportDoesNotWriteOverAnything(TestInfo test) {
        SampleBundle bundle = bundle(test);
        importBundle(bundle);
        assertThat(exports.export(id(bundle), folder)).isInstanceOf(TourExport.Result.Occupied.class);
    }

    @Test
    void anExportOfATourThatDoesNotExistNamesThoseThatDo() {
        assertThat(exports.export(new TourId("brussels", "atlantis"), folder))
                .isInstanceOfSatisfying(
                        TourExport.Result.NoSuchTour.class,
                        none -> assertThat(none.known()).contains(new TourId("brussels", "sample")));
    }

    @Test
    void theFolderOfToursHoldsItsBundlesAndNothingElse() throws IOException {
        SampleBundle.copy(folder, "one");
        SampleBundle.copy(folder, "two");
        Files.createDirectories(folder.resolve("kit/textures"));
        Files.writeString(folder.resolve("README.md"), "about");
        assertThat(TourImport.bundlesIn(folder))
                .extracting(bundle -> bundle.getFileName().toString())
                .containsExactly("one", "two");
    }

    private SampleBundle bundle(TestInfo test) {
        String name = test.getTestMethod()
                .orElseThrow()
                .getName()
                .replaceAll("([A-Z])", "-$1")
                .toLowerCase();
        return SampleBundle.copy(folder, name);
    }

    private ImportResult importBundle(SampleBundle bundle) {
        return imports.importBundle(bundle.folder(), (pictures, share) -> {});
    }

    private long revision(SampleBundle bundle) {
        return store.imported(id(bundle)).orElseThrow().revision();
    }

    private VersionLookup.Found found(SampleBundle bundle) {
        return (VersionLookup.Found) tours.find("brussels", id(bundle).tour(), USER_FR);
    }

    private Manifest manifest(SampleBundle bundle) {
        return found(bundle).manifest();
    }

    private static TourId id(SampleBundle bundle) {
        return new TourId("brussels", bundle.folder().getFileName().toString());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
