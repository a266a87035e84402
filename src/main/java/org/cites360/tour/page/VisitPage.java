package org.cites360.tour.page;

import java.util.List;
import java.util.Optional;
import org.cites360.panorama.Level;
import org.cites360.tour.Manifest;
import org.cites360.tour.Manifest.Hotspot;
import org.cites360.tour.Manifest.HotspotKind;
import org.cites360.tour.Manifest.Sentence;
import org.cites360.tour.Voice;
import org.jspecify.annotations.Nullable;

/** A version's manifest in the shape in which the page tells it: everything a template needs, nothing to compute there. */
record VisitPage(Manifest manifest, List<StopView> stops, List<SceneView> scenes) {

    /**
     * @param sceneTitle where it is
     * @param paragraphs the narration
     * @param duration such as {@code 1:05}; empty without audio
     * @param synthetic whether a machine speaks
     */
    record StopView(
            Manifest.Stop stop,
            String sceneTitle,
            List<String> paragraphs,
            String duration,
            boolean synthetic,
            @Nullable String huntObject,
            List<QuestionView> quiz) {}

    /** @param right the right answer; null where every answer is right */
    record QuestionView(
            String question,
            List<String> answers,
            @Nullable String right,
            @Nullable String explanation) {}

    /** @param ways where one can go from here @param stopsHere the stops of the route in it @param infos what can be read in it */
    record SceneView(Manifest.Scene scene, List<Hotspot> ways, List<Manifest.Stop> stopsHere, List<InfoView> infos) {}

    record InfoView(String id, String label, List<String> paragraphs) {}

    static VisitPage of(Manifest manifest) {
        return new VisitPage(
                manifest,
                manifest.stops().stream().map(stop -> view(manifest, stop)).toList(),
                manifest.scenes().stream().map(scene -> view(manifest, scene)).toList());
    }

    /** The scene in which the visit starts. */
    public Manifest.Scene entry() {
        return manifest.scene(manifest.entry())
                .orElseGet(() -> manifest.scenes().getFirst());
    }

    /** From where the viewer shows the coarse picture of that scene, before anything else has come: yaw, pitch, fov; then its level. */
    public String previewView() {
        Manifest.View view = entry().view();
        Level level = entry().level();
        String upright = view.yaw() + " " + view.pitch() + " " + view.fov();
        return level == null ? upright : upright + " " + level.pitch() + " " + level.roll();
    }

    private static StopView view(Manifest manifest, Manifest.Stop stop) {
        Manifest.Audio audio = stop.narration().audio();
        Optional<Manifest.Scene> scene = manifest.scene(stop.scene());
        return new StopView(
                stop,
                scene.map(Manifest.Scene::title).orElse(""),
                paragraphs(stop.narration()),
                audio == null ? "" : clock(audio.duration()),
                stop.narration().voice() == Voice.SYNTHETIC,
                Optional.ofNullable(stop.hunt())
                        .flatMap(hunt -> scene.flatMap(where -> where.hotspots().stream()
                                .filter(hotspot -> hotspot.id().equals(hunt.object()))
                                .map(Hotspot::label)
                                .findFirst()))
                        .orElse(null),
                stop.quiz().stream().map(VisitPage::view).toList());
    }

    private static QuestionView view(Manifest.Question question) {
        Integer correct = question.correct();
        return new QuestionView(
                question.question(),
                question.answers(),
                correct == null ? null : question.answers().get(correct),
                question.explanation());
    }

    private static SceneView view(Manifest manifest, Manifest.Scene scene) {
        return new SceneView(
                scene,
                scene.hotspots().stream()
                        .filter(hotspot -> hotspot.kind() == HotspotKind.SCENE)
                        .toList(),
                manifest.stops().stream()
                        .filter(stop -> stop.scene().equals(scene.id()))
                        .toList(),
                scene.hotspots().stream()
                        .filter(hotspot -> hotspot.kind() == HotspotKind.INFO)
                        .map(hotspot -> new InfoView(hotspot.id(), hotspot.label(), parted(hotspot.text())))
                        .toList());
    }

    private static List<String> paragraphs(Manifest.Narration narration) {
        if (narration.paragraphs().isEmpty()) {
            return parted(narration.transcript());
        }
        return narration.paragraphs().stream()
                .map(paragraph -> String.join(
                        " ", paragraph.sentences().stream().map(Sentence::text).toList()))
                .toList();
    }

    private static List<String> parted(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s*\\n\\s*\\n\\s*"));
    }

    static String clock(double seconds) {
        long whole = Math.round(seconds);
        return "%d:%02d".formatted(whole / 60, whole % 60);
    }
}
