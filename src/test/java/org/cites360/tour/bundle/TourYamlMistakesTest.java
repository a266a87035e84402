package org.cites360.tour.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cites360.base.yaml.Problem;
import org.junit.jupiter.api.Test;

class TourYamlMistakesTest extends BundleMistakes {

    private static final String TOUR = "tour.yaml";

    @Test
    void theSampleHasNone() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void anUnknownFieldIsToldWithTheOneThatWasMeant() {
        bundle.replace(TOUR, "north: -35", "nort: -35");
        assertOnly(TOUR, "nort:", "scenes[0].nort", "no field \"nort\"", "Did you mean \"north\"?");
    }

    @Test
    void aMissingFieldIsToldWithWhatBelongsInIt() {
        bundle.replace(TOUR, "id: to-room, kind: scene", "id: to-room");
        assertOnly(TOUR, "to-room", "scenes[0].hotspots[0]", "\"kind\" is missing", "scene: leads to another scene");
    }

    @Test
    void aValueOfTheWrongKindIsToldWithTheRightOne() {
        bundle.replace(TOUR, "north: -35", "north: north-west");
        assertOnly(TOUR, "north-west", "scenes[0].north", "a text where a number belongs", "");
    }

    @Test
    void aNumberWhereATextBelongsHasToBeQuoted() {
        bundle.replace(TOUR, "name: Cités 360", "name: 360");
        assertOnly(TOUR, "name: 360", "credits[0].name", "the number 360 where a text belongs", "\"360\"");
    }

    @Test
    void nothingAfterTheColonIsToldAsSuch() {
        bundle.replace(TOUR, "north: -35", "north:");
        assertOnly(TOUR, "north:", "scenes[0].north", "nothing after the colon", "a number");
    }

    @Test
    void anAngleOutOfRangeIsToldWithItsLimits() {
        bundle.replace(TOUR, "yaw: 40, pitch: -8", "yaw: 400, pitch: -8");
        assertOnly(
                TOUR,
                "yaw: 400",
                "scenes[0].hotspots[0].yaw",
                "\"400\" is out of range",
                "at least -180 and at most 180");
    }

    @Test
    void anIdWithOtherCharactersIsToldHowToWriteIt() {
        bundle.replace(TOUR, "id: puzzle", "id: Énigme");
        assertThat(problems())
                .anySatisfy(problem -> assertProblem(
                        problem,
                        TOUR,
                        bundle.line(TOUR, "Énigme"),
                        "scenes[0].hotspots[2].id",
                        "\"Énigme\" is not written as it has to be",
                        "lower-case letters without accents"));
    }

    @Test
    void aWordThatIsNoAudienceIsToldWithTheOneThatWasMeant() {
        bundle.replace(TOUR, "audience: youth", "audience: yuoth");
        assertOnly(TOUR, "yuoth", "versions[2].audience", "\"yuoth\" is not possible here", "Did you mean \"youth\"?");
    }

    @Test
    void bracketsWithoutEndAreRefusedBeforeTheyExhaustTheMemory() {
        bundle.write(TOUR, "scenes:\n  " + "[".repeat(5000));
        assertThat(problems())
                .singleElement()
                .satisfies(problem ->
                        assertProblem(problem, TOUR, 2, "", "nests more than 40 levels deep", "Check the brackets"));
    }

    @Test
    void aNumberWithACommaIsToldHowToWriteIt() {
        bundle.replace(TOUR, "north: -35", "north: \"12,5\"");
        assertOnly(TOUR, "12,5", "scenes[0].north", "a text where a number belongs", "with a dot: 12.5");
    }

    @Test
    void aDayThatIsNotInTheCalendarIsNoDayOfPublication() {
        bundle.replace(TOUR, "lang: nl, published: 2026-01-01", "lang: nl, published: 2026-02-31");
        assertOnly(TOUR, "2026-02-31", "versions[1].published", "\"2026-02-31\" is not a date", "YYYY-MM-DD");
    }

    @Test
    void aHotspotToASceneThatIsNotThereIsToldWithTheOneThatWasMeant() {
        bundle.replace(TOUR, "target: room", "target: romo");
        assertOnly(
                TOUR, "romo", "scenes[0].hotspots[0].target", "There is no scene \"romo\"", "Did you mean \"room\"?");
    }

    @Test
    void aHotspotToItsOwnSceneIsAMistake() {
        bundle.replace(TOUR, "target: room", "target: hall");
        assertOnly(
                TOUR, "target: hall", "scenes[0].hotspots[0].target", "leads to the scene it is in", "another scene");
    }

    @Test
    void aHotspotToASceneNeedsATargetAndAnInfoHasNone() {
        bundle.replace(TOUR, "kind: scene, target: room", "kind: scene")
                .replace(TOUR, "id: charter, kind: info", "id: charter, kind: info, target: room");
        assertThat(problems())
                .extracting(Problem::message)
                .containsExactly("A hotspot to a scene needs a target.", "An info hotspot leads nowhere.");
    }

    @Test
    void anIdThatIsThereTwiceIsToldWithTheLineOfTheFirst() {
        bundle.replace(TOUR, "number: 2, id: desk", "number: 2, id: hall");
        assertThat(problems())
                .anySatisfy(problem -> assertProblem(
                        problem,
                        TOUR,
                        bundle.line(TOUR, "number: 2"),
                        "stops[1].id",
                        "\"hall\" is there twice; first in line " + bundle.line(TOUR, "number: 1"),
                        "change or remove one"));
    }

    @Test
    void aStopNumberThatIsThereTwiceIsToldWithTheLineOfTheFirst() {
        bundle.replace(TOUR, "number: 3", "number: 1");
        assertOnly(TOUR, "number: 1, id: room", "stops[2].number", "The stop number 1 is there twice", "");
    }

    @Test
    void aHotspotIdThatIsThereTwiceInItsSceneIsAMistake() {
        bundle.replace(TOUR, "id: puzzle", "id: charter");
        assertThat(problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.startsWith("The hotspot id \"charter\" is there twice"));
    }

    @Test
    void anIdThatBelongsToAStopIsRefusedForAHotspot() {
        bundle.replace(TOUR, "id: puzzle", "id: stop-hall");
        assertThat(problems()).extracting(Problem::message).contains("Ids that start with stop- belong to the stops.");
    }

    @Test
    void aRouteNamesStopsThatAreThereEachOnce() {
        bundle.replace(TOUR, "route: [desk, hall]", "route: [desk, hal, desk]");
        assertThat(problems())
                .extracting(Problem::field, Problem::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("versions[2].route[1]", "There is no stop \"hal\"."),
                        org.assertj.core.groups.Tuple.tuple(
                                "versions[2].route[2]",
                                "The stop \"desk\" of the route is there twice; first in line "
                                        + bundle.line(TOUR, "route:") + "."));
    }

    @Test
    void aVersionThatIsThereTwiceIsAMistake() {
        bundle.replace(TOUR, "audience: user, lang: nl", "audience: user, lang: fr");
        assertThat(problems())
                .extracting(Problem::message)
                .anyMatch(message -> message.startsWith("The version user.fr is there twice"));
    }

    @Test
    void theEntryIsASceneThatIsThere() {
        bundle.replace(TOUR, "entry: hall", "entry: cellar");
        assertOnly(TOUR, "cellar", "entry", "There is no scene \"cellar\"", "Choose one of: ");
    }

    @Test
    void aPanoramaIsEitherAFileOrACube() {
        bundle.replace(TOUR, "panorama: panoramas/hall.jpg", "panorama: { coverage: { width: 90, height: 45 } }");
        assertOnly(
                TOUR, "coverage", "scenes[0].panorama", "neither a file nor cube faces", "Give either file or cube.");
    }

    @Test
    void aFieldThatIsThereTwiceIsToldWithTheLineOfTheFirst() {
        bundle.replace(TOUR, "entry: hall", "entry: hall\nentry: room");
        assertOnly(TOUR, "entry: room", "entry", "\"entry\" is given twice; first in line", "Remove one");
    }

    @Test
    void aFileThatIsNotYamlIsToldWithTheLine() {
        bundle.replace(TOUR, "entry: hall", "entry: \"hall");
        Problem problem = problem();
        assertThat(problem.message()).startsWith("This is not YAML");
        assertThat(problem.line()).isPositive();
    }

    @Test
    void tabsAreNamedAsWhatIsWrong() {
        bundle.replace(TOUR, "    north: -35", "\tnorth: -35");
        assertThat(problem().remedy()).isEqualTo("Indent with spaces, not with tabs.");
    }

    @Test
    void aFileInAnotherEncodingIsToldWithTheLine() {
        String content = bundle.read(TOUR);
        bundle.write(TOUR, content.getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = problem();
        assertThat(problem.message()).isEqualTo("The file is not UTF-8.");
        assertThat(problem.line()).isEqualTo((int)
                content.substring(0, content.indexOf('é')).lines().count());
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        bundle.write(TOUR, "\uFEFF" + bundle.read(TOUR));
        assertThat(problems()).isEmpty();
    }

    @Test
    void anEmptyFileIsToldAsSuch() {
        bundle.write(TOUR, "# nothing yet\n");
        assertThat(problem().message()).isEqualTo("The file is empty.");
    }

    @Test
    void aMissingFileIsToldAsSuch() {
        bundle.delete(TOUR);
        assertProblem(problem(), TOUR, 0, "", "The file is missing", "docs/tour-bundle.md");
    }

    @Test
    void aliasesThatExpandToMillionsOfValuesAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 9; i++) {
            String alias = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s]\n"
                    .formatted(
                            i, i, String.join(",", List.of(alias, alias, alias, alias, alias, alias, alias, alias))));
        }
        bundle.write(TOUR, bomb + bundle.read(TOUR));
        Problem problem = problem();
        assertThat(problem.message()).contains("expands to more than");
        assertThat(problem.remedy()).contains("without aliases");
    }

    @Test
    void anAliasOfWhatItStandsInIsRefused() {
        bundle.write(TOUR, "scenes: &all\n  - *all\n");
        assertThat(problem().message()).containsAnyOf("nests more than", "expands to more than", "not YAML");
    }

    @Test
    void aFolderOfACentreThatDoesNotExistIsToldWithTheOneThatWasMeant() {
        var misplaced = org.cites360.tour.SampleBundle.copy(tours, "../brusels/sample");
        BundleReading reading = reader().read(misplaced.folder());
        assertThat(reading)
                .isInstanceOfSatisfying(
                        BundleReading.Invalid.class,
                        invalid -> assertProblem(
                                invalid.problems().getFirst(),
                                TOUR,
                                0,
                                "",
                                "There is no centre \"brusels\"",
                                "Did you mean \"brussels\"?"));
    }

    @Test
    void aFolderThatIsNotThereIsToldAsSuch() {
        assertThat(reader().read(tours.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        BundleReading.Invalid.class,
                        invalid -> assertThat(invalid.problems().getFirst().message())
                                .isEqualTo("There is no such folder."));
    }

    @Test
    void allMistakesAreToldAtOnceInReadingOrder() {
        bundle.replace(TOUR, "north: -35", "nort: -35")
                .replace(TOUR, "target: room", "target: romo")
                .replace("texts/fr.yaml", "title: La salle", "titel: La salle")
                .delete("audio/user.nl/desk.mp3")
                .write("audio/user.fr/hall.vtt", "no captions");
        assertThat(problems())
                .extracting(problem -> problem.file() + ":" + problem.line())
                .containsExactly(
                        "audio/user.fr/hall.vtt:1",
                        "audio/user.nl/desk.mp3:0",
                        "texts/fr.yaml:" + bundle.line("texts/fr.yaml", "titel"),
                        "texts/fr.yaml:" + bundle.line("texts/fr.yaml", "titel"),
                        TOUR + ":" + bundle.line(TOUR, "nort"),
                        TOUR + ":" + bundle.line(TOUR, "romo"));
    }
}
