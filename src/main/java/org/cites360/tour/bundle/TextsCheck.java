package org.cites360.tour.bundle;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.yaml.Field;
import org.cites360.base.yaml.Problem;
import org.cites360.base.yaml.Suggestion;
import org.cites360.tour.Audience;

/** What a schema cannot say about one language's texts: that they belong to the tour and that no version misses any. */
final class TextsCheck {

    private final Reading reading;
    private final StructureCheck structure;
    private final Field texts;

    TextsCheck(Reading reading, StructureCheck structure, Field texts) {
        this.reading = reading;
        this.structure = structure;
        this.texts = texts;
    }

    /** Texts of things that are not there, hunts for objects that are not, answers that are not. */
    void checkReferences() {
        known(texts.at("scenes").entries(), structure.scenes().keySet(), "scene", "");
        Map<String, Field> byScene = texts.at("hotspots").entries();
        known(byScene, structure.scenes().keySet(), "scene", "");
        byScene.forEach((scene, hotspots) -> {
            if (structure.scenes().containsKey(scene)) {
                known(
                        hotspots.entries(),
                        structure.hotspots(scene).keySet(),
                        "hotspot",
                        " in the scene \"" + scene + "\"");
            }
        });
        Map<String, Field> stops = texts.at("stops").entries();
        known(stops, structure.stops().keySet(), "stop", "");
        stops.forEach((id, stop) -> {
            for (Audience audience : Audience.values()) {
                checkPlay(id, audience, stop.at(audience.key()));
            }
        });
    }

    private void checkPlay(String stop, Audience audience, Field narration) {
        Field object = narration.at("hunt").at("object");
        Field place = structure.stops().get(stop);
        if (place != null) {
            String scene = place.at("scene").text().orElse("");
            Collection<String> objects = structure.objects(scene, audience);
            object.text()
                    .filter(id -> !objects.contains(id))
                    .ifPresent(id -> reading.add(
                            object,
                            "There is no info hotspot \"" + id + "\" in the scene \"" + scene + "\" for this audience.",
                            Suggestion.among(id, objects)));
        }
        for (Field question : narration.at("quiz").items()) {
            int answers = question.at("answers").items().size();
            Field correct = question.at("correct");
            if (answers > 0 && correct.number().orElse(1) > answers) {
                reading.add(
                        correct,
                        "There is no answer " + (long) correct.number().getAsDouble() + ".",
                        "Write 1 for the first answer, up to " + answers + " for the last.");
            }
        }
    }

    private void known(Map<String, Field> given, Collection<String> known, String what, String where) {
        given.forEach((id, field) -> {
            if (!known.contains(id)) {
                reading.add(
                        field,
                        "tour.yaml has no " + what + " \"" + id + "\"" + where + ".",
                        Suggestion.nearest(id, known)
                                .map(near -> "Did you mean \"" + near + "\"?")
                                .orElse("Correct the id, or remove the text."));
            }
        });
    }

    /**
     * Whether this version has every text it needs.
     *
     * @param route ids of stops that exist
     */
    void checkComplete(Audience audience, String version, Collection<String> route) {
        String need = "The version " + version + " needs it.";
        for (String scene : structure.scenes().keySet()) {
            if (!texts.at("scenes").at(scene).present()) {
                missing(texts.at("scenes").at(scene), "The title of the scene \"" + scene + "\" is missing.", need);
            }
            // A title missing in a group that is there was reported by the schema.
            structure.hotspots(scene).forEach((id, hotspot) -> {
                if (StructureCheck.isFor(hotspot, audience)) {
                    checkHotspot(texts.at("hotspots").at(scene).at(id), id, hotspot, need);
                }
            });
        }
        for (String stop : route) {
            Field text = texts.at("stops").at(stop);
            if (!text.present()) {
                missing(text, "The title of the stop \"" + stop + "\" is missing.", need);
            }
            if (!text.at(audience.key()).present()) {
                missing(text.at(audience.key()), "The narration of the stop \"" + stop + "\" is missing.", need);
            }
        }
    }

    private void checkHotspot(Field text, String id, Field hotspot, String need) {
        if (!text.present()) {
            missing(text, "The label of the hotspot \"" + id + "\" is missing.", need);
        } else if (hotspot.at("kind").text().equals(Optional.of("info"))
                && !text.at("text").present()) {
            missing(
                    text,
                    "The info hotspot \"" + id + "\" has a label, but nothing to tell.",
                    "Write { label: …, text: … }. " + need);
        }
    }

    private void missing(Field field, String message, String remedy) {
        Problem problem = field.problem(message, remedy);
        if (reading.problems.stream().noneMatch(other -> sameBut(other, problem))) {
            reading.problems.add(problem);
        }
    }

    /** One missing text is one mistake, however many versions need it. */
    private static boolean sameBut(Problem one, Problem other) {
        return one.file().equals(other.file())
                && one.field().equals(other.field())
                && one.message().equals(other.message());
    }
}
