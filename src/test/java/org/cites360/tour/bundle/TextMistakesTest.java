package org.cites360.tour.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextMistakesTest extends BundleMistakes {

    private static final String FR = "texts/fr.yaml";

    @Test
    void aTextOfASceneThatIsNotThereIsToldWithTheOneThatWasMeant() {
        bundle.replace(FR, "  room: { title: La salle }", "  room: { title: La salle }\n  hal: { title: Le hall }");
        assertOnly(FR, "hal: {", "scenes.hal", "tour.yaml has no scene \"hal\"", "Did you mean \"hall\"?");
    }

    @Test
    void aTextOfAHotspotThatIsNotThereIsAMistake() {
        bundle.replace(FR, "to-hall: Vers le hall", "to-hall: Vers le hall\n    window: La fenêtre");
        assertOnly(
                FR, "window", "hotspots.room.window", "no hotspot \"window\" in the scene \"room\"", "remove the text");
    }

    @Test
    void aLabelThatAVersionNeedsIsMissedWhereItBelongs() {
        bundle.replace(FR, "    to-room: Vers la salle\n", "");
        assertProblem(
                problem(),
                FR,
                bundle.line(FR, "  hall:\n    charter"),
                "hotspots.hall.to-room",
                "The label of the hotspot \"to-room\" is missing",
                "The version user.fr needs it");
    }

    @Test
    void aHotspotOfOneAudienceNeedsNoLabelForTheOthers() {
        bundle.replace(
                        "tour.yaml",
                        "  - { audience: youth, lang: fr, published: 2026-01-01, route: [desk, hall] }\n",
                        "")
                .replace(FR, "    puzzle: { label: L’énigme, text: \"Combien de chaises vois-tu ?\" }\n", "");
        assertThat(problems()).isEmpty();
    }

    @Test
    void anInfoHotspotHasSomethingToTell() {
        bundle.replace(
                FR,
                "charter: { label: La charte, text: \"Anonymat, gratuité et libre-service.\" }",
                "charter: La charte");
        assertOnly(FR, "charter:", "hotspots.hall.charter", "nothing to tell", "label: …, text: …");
    }

    @Test
    void aNarrationThatAVersionNeedsIsMissed() {
        bundle.replace("texts/nl.yaml", "    professional: Hier wordt geluisterd.\n", "");
        assertThat(problem().message()).isEqualTo("The narration of the stop \"desk\" is missing.");
        assertThat(problem().field()).isEqualTo("stops.desk.professional");
        assertThat(problem().remedy()).contains("professional.nl");
    }

    @Test
    void aNarrationThatNoRouteNeedsMayBeMissing() {
        assertThat(bundle.read(FR)).doesNotContain("youth: Voici");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aLanguageWithoutItsTextsIsMissed() {
        bundle.delete("texts/nl.yaml");
        assertProblem(problem(), "texts/nl.yaml", 0, "", "The file is missing", "docs/tour-bundle.md");
    }

    @Test
    void aTextFileWhoseNameIsNoLanguageIsAMistake() {
        bundle.write("texts/french.yaml", "title: x\n");
        assertProblem(problem(), "texts/french.yaml", 0, "", "not a language", "fr.yaml");
    }

    @Test
    void aHuntIsForAnInfoHotspotOfTheScene() {
        bundle.replace(FR, "object: charter", "object: chartre");
        assertOnly(
                FR,
                "chartre",
                "stops.hall.youth.hunt.object",
                "no info hotspot \"chartre\" in the scene \"hall\"",
                "Did you mean \"charter\"?");
    }

    @Test
    void theRightAnswerIsOneOfTheAnswers() {
        bundle.replace(FR, "correct: 2", "correct: 3");
        assertOnly(
                FR, "correct: 3", "stops.desk.youth.quiz[0].correct", "There is no answer 3", "up to 2 for the last");
    }

    @Test
    void aLinkThatCouldRunAScriptIsRefused() {
        bundle.replace(FR, "url: /visit/torino/prova", "url: \"javascript:alert(1)\"");
        assertOnly(FR, "javascript", "stops.hall.links[0].url", "not written as it has to be", "https://");
    }

    @Test
    void aLinkToAnotherHostWithoutItsProtocolIsRefused() {
        bundle.replace(FR, "url: /visit/torino/prova", "url: //elsewhere.example/x");
        assertThat(problem().field()).isEqualTo("stops.hall.links[0].url");
    }

    @Test
    void aTitleThatLooksLikeANumberHasToBeQuoted() {
        bundle.replace(FR, "title: La salle", "title: 2026");
        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem.remedy()).contains("\"2026\""));
    }

    @Test
    void aClosingQuotationMarkBelongsToItsSentence() {
        assertThat(Sentences.of("« Ça va ?\u00a0» Oui, merci ! … Voilà.", "fr", java.util.List.of())
                        .getFirst()
                        .sentences())
                .extracting(sentence -> sentence.text())
                .containsExactly("« Ça va ?\u00a0»", "Oui, merci !", "… Voilà.");
    }

    @Test
    void paragraphsAndSentencesComeFromTheText() {
        BundleReading reading = reader().read(bundle.folder());
        assertThat(reading).isInstanceOfSatisfying(BundleReading.Valid.class, valid -> {
            var hall = valid.bundle()
                    .narrations()
                    .get(new org.cites360.tour.VersionKey(org.cites360.tour.Audience.USER, "fr"))
                    .get("hall");
            assertThat(hall.paragraphs()).hasSize(2);
            assertThat(hall.paragraphs().getFirst().sentences())
                    .extracting(sentence -> sentence.text())
                    .containsExactly("Bonjour !", "Vous êtes dans le hall.");
            assertThat(hall.paragraphs().getFirst().sentences().getFirst().start())
                    .isEqualTo(0.3);
            assertThat(hall.paragraphs().getLast().sentences().getFirst().end()).isEqualTo(5.01);
        });
    }
}
