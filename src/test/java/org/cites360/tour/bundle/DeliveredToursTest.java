package org.cites360.tour.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cites360.base.yaml.Problem;
import org.cites360.panorama.Panoramas;
import org.cites360.tour.VersionKey;
import org.cites360.tour.bundle.Bundle.Recording;
import org.cites360.tour.bundle.TourStructure.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tours that the product is delivered with. */
class DeliveredToursTest {

    @ParameterizedTest
    @ValueSource(strings = {"brussels/centre", "brussels/formtruck", "torino/carta"})
    void everyTourIsWithoutMistakesAndWhollyRecorded(String name) {
        Bundle bundle = read(name);
        for (Version version : bundle.structure().versions()) {
            for (TourStructure.Stop stop : bundle.structure().route(version)) {
                Recording recording =
                        bundle.narrations().get(version.key()).get(stop.id()).recording();
                String what = name + " " + version.key() + " " + stop.id();
                assertThat(recording).as(what).isNotNull();
                assertThat(recording.duration()).as(what).isBetween(20.0, 90.0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"brussels/centre", "brussels/formtruck", "torino/carta"})
    void everySentenceOfATranscriptHasItsTime(String name) {
        for (Map.Entry<VersionKey, Map<String, Bundle.Narration>> version :
                read(name).narrations().entrySet()) {
            version.getValue().forEach((stop, narration) -> {
                double last = 0;
                for (var paragraph : narration.paragraphs()) {
                    for (var sentence : paragraph.sentences()) {
                        String what = name + " " + version.getKey() + " " + stop + ": " + sentence.text();
                        assertThat(sentence.start()).as(what).isNotNull().isGreaterThanOrEqualTo(last);
                        assertThat(sentence.end()).as(what).isGreaterThan(sentence.start());
                        last = sentence.start();
                    }
                }
            });
        }
    }

    @Test
    void theVisitOfBrusselsHasItsScenesAndItsElevenStopsInEachOfItsSevenVersions() {
        TourStructure structure = read("brussels/centre").structure();
        assertThat(structure.scenes()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(structure.modelled()).isTrue();
        assertThat(structure.versions())
                .extracting(version -> version.key().toString())
                .containsExactlyInAnyOrder(
                        "user.fr", "user.nl", "user.en", "professional.fr", "professional.nl", "youth.fr", "youth.nl");
        assertThat(structure.versions())
                .allSatisfy(version -> assertThat(structure.route(version)).hasSize(11));
    }

    @Test
    void theDemonstrationSaysThatItIsOne() {
        assertThat(read("torino/carta").structure().demonstration()).isTrue();
    }

    private static Bundle read(String name) {
        BundleReader reader = new BundleReader(Panoramas::checkFiles, DeliveredToursTest::sites);
        return switch (reader.read(Path.of("tours").resolve(name))) {
            case BundleReading.Valid(var bundle) -> bundle;
            case BundleReading.Invalid(var problems) ->
                throw new AssertionError("Mistakes in " + name + ":\n"
                        + String.join(
                                "\n", problems.stream().map(Problem::toString).toList()));
        };
    }

    private static List<String> sites() {
        try (var lines = Files.lines(Path.of("content/sites.csv"))) {
            return lines.skip(1).map(line -> line.split(",", 2)[0]).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
