package org.cites360.tour.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.cites360.base.yaml.Problem;
import org.junit.jupiter.api.Test;

/** Mistakes in what an author decides of a scene: its level, limits, sound, ways and zooms, and the opening. */
class SceneMistakesTest extends BundleMistakes {

    private static final String TOUR = "tour.yaml";

    /** Puts lines below the first scene's north. */
    private void hall(String lines) {
        bundle.replace(TOUR, "    north: -35\n", "    north: -35\n    " + lines + "\n");
    }

    @Test
    void everythingAnAuthorMayDecideIsWithoutMistakes() {
        hall("level: { pitch: 2.5, roll: -1 }\n    limits: { yaw: [-170, 175], pitch: [-60, 80], fov: [20, 100] }\n"
                + "    sound: { file: audio/user.fr/hall.mp3, yaw: 30, pitch: 5, volume: 0.4 }");
        bundle.replace(TOUR, "entry: hall", "entry: room\ntransition: walk\nopening: little-planet")
                .replace(TOUR, "target: room, yaw: 40, pitch: -8", "target: room, yaw: 40, pitch: -8, transition: cut")
                .replace(TOUR, "yaw: -60, pitch: 4", "yaw: -60, pitch: 4, zoom: sharp")
                .replace(TOUR, "yaw: 80, pitch: 4", "yaw: 80, pitch: 4, zoom: 25");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aLevelIsInDegreesThatACameraCanBeHeldIn() {
        hall("level: { pitch: 120 }");
        assertOnly(TOUR, "120", "scenes[0].level.pitch", "\"120\" is out of range", "at least -90 and at most 90");
    }

    @Test
    void aTransitionThatDoesNotExistIsToldWithTheOneThatWasMeant() {
        bundle.replace(TOUR, "entry: hall", "entry: hall\ntransition: fad");
        assertOnly(TOUR, "fad", "transition", "\"fad\" is not possible here", "Did you mean \"fade\"?");
    }

    @Test
    void anInfoHasNoTransitionAndADoorNoZoom() {
        bundle.replace(TOUR, "target: room, yaw: 40, pitch: -8", "target: room, yaw: 40, pitch: -8, zoom: 20")
                .replace(TOUR, "yaw: -60, pitch: 4", "yaw: -60, pitch: 4, transition: cut");
        assertThat(problems())
                .extracting(Problem::field, Problem::remedy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "scenes[0].hotspots[0].zoom", "Remove zoom, or write kind: info."),
                        org.assertj.core.groups.Tuple.tuple("scenes[0].hotspots[1].transition", "Remove transition."));
    }

    @Test
    void aZoomIsDegreesOrTheWordSharp() {
        bundle.replace(TOUR, "yaw: -60, pitch: 4", "yaw: -60, pitch: 4, zoom: near");
        assertOnly(
                TOUR, "near", "scenes[0].hotspots[1].zoom", "\"near\" is not written as it has to be", "degrees, such");
    }

    @Test
    void limitsAreTwoNumbersTheSmallerOneFirst() {
        hall("limits: { pitch: [40, -40], fov: [30] }");
        assertThat(problems())
                .extracting(Problem::field, Problem::message)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "scenes[0].limits.pitch", "The first number is not the smaller one."),
                        org.assertj.core.groups.Tuple.tuple("scenes[0].limits.fov", "The list is too short."));
    }

    @Test
    void limitsThatHideWhereOneLooksFirstOrWhatCanBeChosenAreAMistake() {
        hall("limits: { yaw: [100, 50], pitch: [-5, 60] }");
        assertThat(problems())
                .extracting(Problem::field, Problem::message)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "scenes[0].hotspots[0].pitch",
                                "The hotspot lies outside the limits of its scene: nobody would see it."),
                        org.assertj.core.groups.Tuple.tuple(
                                "scenes[0].hotspots[2].yaw",
                                "The hotspot lies outside the limits of its scene: nobody would see it."),
                        org.assertj.core.groups.Tuple.tuple(
                                "stops[1].pitch",
                                "The stop lies outside the limits of its scene: nobody would see it."));
    }

    @Test
    void aFirstViewWiderThanTheLimitsIsAMistake() {
        hall("limits: { fov: [20, 70] }");
        assertOnly(TOUR, "fov: 95", "scenes[0].view.fov", "95 degrees wide", "between 20 and 70");
    }

    @Test
    void limitsWithNothingBetweenAreAMistake() {
        hall("limits: { yaw: [10, 10] }");
        assertOnly(TOUR, "[10, 10]", "scenes[0].limits.yaw", "Nothing lies between the two", "leave yaw out");
    }

    @Test
    void aPlanetNeedsTheWholeSphere() {
        bundle.replace(TOUR, "entry: hall", "entry: hall\nopening: little-planet");
        hall("limits: { pitch: [-40, 90] }");
        assertThat(problems()).extracting(Problem::field).contains("opening");
    }

    @Test
    void aSoundIsARecordingThatIsThere() {
        hall("sound: { file: sounds/hall.mp3 }");
        assertOnly(TOUR, "sounds/hall.mp3", "scenes[0].sound.file", "does not exist", "no folder sounds");
    }

    @Test
    void aSoundThatIsNoneIsToldAsSuch() {
        hall("sound: { file: sounds/hall.mp3, pitch: 10 }");
        bundle.write("sounds/hall.mp3", "not a recording");
        assertThat(problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("scenes[0].sound.file", "scenes[0].sound.pitch");
    }

    @Test
    void aSoundOfAnotherKindIsToldWhichArePossible() {
        hall("sound: { file: plan.svg, volume: 2 }");
        assertThat(problems())
                .extracting(Problem::field, Problem::remedy)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "scenes[0].sound.file", "It has to end with .mp3, .m4a, .ogg, .opus, .wav."),
                        org.assertj.core.groups.Tuple.tuple(
                                "scenes[0].sound.volume", "Write a number of above 0 and at most 1."));
    }
}
