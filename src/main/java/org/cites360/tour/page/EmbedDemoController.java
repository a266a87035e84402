package org.cites360.tour.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.InlineJson;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.base.web.PublicController;
import org.cites360.tour.Manifest;
import org.cites360.tour.TourSummary;
import org.cites360.tour.Tours;
import org.cites360.tour.VersionKey;
import org.cites360.tour.VersionLookup;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** A page as a partner would write it: it frames a visit and does, by itself, everything that such a page can. */
@PublicController(frames = true)
class EmbedDemoController {

    private static final String PATH = "/embed/demo";

    /** In the order in which the script takes them; that of a film only where a visit has one. */
    private static final List<String> STEPS =
            List.of("ready", "scene", "view", "stop", "play", "pause", "film", "refused", "audience", "language");

    /** What the element does without a frame, after that. */
    private static final List<String> ELEMENT_STEPS = List.of(
            "element",
            "element-scene",
            "element-view",
            "element-stop",
            "element-play",
            "element-film",
            "element-again");

    private final Tours tours;
    private final Texts texts;
    private final Pages pages;
    private final InlineJson json;

    EmbedDemoController(Tours tours, Texts texts, Pages pages, InlineJson json) {
        this.tours = tours;
        this.texts = texts;
        this.pages = pages;
        this.json = json;
    }

    /** @param code what a partner writes for it */
    private record Step(String id, String text, String code) {}

    @GetMapping(PATH)
    ModelAndView demo(HttpServletRequest request) {
        Language language = LanguageChoice.of(
                request.getParameter(LanguageChoice.PARAMETER), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Page page = pages.translated(
                PATH, language, texts.get(language, "visit.demo.title"), texts.get(language, "visit.demo.lead"));
        ModelAndView view = new ModelAndView("visit/demo")
                .addObject("page", page)
                .addObject("section", "demo")
                .addObject("entry", "embed/demo.ts");
        richest().flatMap(this::manifest).ifPresent(manifest -> show(view, manifest, language));
        return view;
    }

    /** The tour with the most versions shows the most. */
    private Optional<TourSummary> richest() {
        return tours.published().stream()
                .max(Comparator.comparingInt(tour -> tour.versions().size()));
    }

    private Optional<Manifest> manifest(TourSummary tour) {
        VersionKey shown = tour.versions().stream()
                .filter(version -> tour.versions().stream().anyMatch(other -> differsInAudience(version, other))
                        && tour.versions().stream().anyMatch(other -> differsInLanguage(version, other)))
                .findFirst()
                .orElse(tour.versions().getFirst());
        return tours.find(tour.site(), tour.tour(), shown) instanceof VersionLookup.Found found
                ? Optional.of(found.manifest())
                : Optional.empty();
    }

    private static boolean differsInLanguage(VersionKey one, VersionKey other) {
        return other.audience() == one.audience() && !other.lang().equals(one.lang());
    }

    private static boolean differsInAudience(VersionKey one, VersionKey other) {
        return other.audience() != one.audience() && other.lang().equals(one.lang());
    }

    private void show(ModelAndView view, Manifest manifest, Language language) {
        VersionKey version = manifest.version();
        Map<String, String> plan = new LinkedHashMap<>();
        plan.put("scene", manifest.scenes().getLast().id());
        plan.put("stop", manifest.stops().getLast().id());
        plan.put("entry", manifest.entry());
        manifest.scenes().stream()
                .filter(scene -> scene.video() != null)
                // Where the steps before lead the film plays already
                .filter(scene -> !scene.id().equals(manifest.stops().getLast().scene()))
                .findFirst()
                .ifPresent(scene -> plan.put("film", scene.id()));
        plan.put(
                "manifest", VisitAddress.embed(manifest.site(), manifest.tour()).manifest(version));
        plan.put("lang", version.lang());
        plan.put("audience", version.audience().key());
        plan.put(
                "otherLang",
                manifest.versions().stream()
                        .filter(other -> other.audience() == version.audience()
                                && !other.lang().equals(version.lang()))
                        .map(VersionKey::lang)
                        .findFirst()
                        .orElse(version.lang()));
        plan.put(
                "otherAudience",
                manifest.versions().stream()
                        .filter(other -> other.audience() != version.audience()
                                && other.lang().equals(version.lang()))
                        .map(other -> other.audience().key())
                        .findFirst()
                        .orElse(version.audience().key()));
        String address = VisitAddress.embed(manifest.site(), manifest.tour()).of(version);
        view.addObject("address", address)
                .addObject("title", manifest.title())
                .addObject("titleLang", manifest.lang())
                .addObject("plan", json.of(plan))
                .addObject("steps", steps(STEPS, language, plan))
                .addObject("elementSteps", steps(ELEMENT_STEPS, language, plan));
    }

    private List<Step> steps(List<String> steps, Language language, Map<String, String> plan) {
        return steps.stream()
                .filter(step -> !step.endsWith("film") || plan.containsKey("film"))
                .map(step -> new Step(step, texts.get(language, "visit.demo.step." + step), code(step, plan)))
                .toList();
    }

    private static String code(String step, Map<String, String> plan) {
        return switch (step) {
            case "ready" -> "await visit.ready";
            case "scene" -> "visit.go({scene: '%s'})".formatted(plan.get("scene"));
            case "view" -> "visit.go({yaw: 90, pitch: 0, fov: 70})";
            case "stop" -> "visit.go({stop: '%s'})".formatted(plan.get("stop"));
            case "play" -> "visit.play()";
            case "pause" -> "visit.pause()";
            case "film" -> "visit.go({scene: '%s'})".formatted(plan.get("film"));
            case "refused" -> "visit.version({lang: 'tlh'})";
            case "element" -> "await viewer.ready";
            case "element-scene" -> "viewer.go({scene: '%s'})".formatted(plan.get("scene"));
            case "element-view" -> "viewer.go({yaw: 90, pitch: 0, fov: 70})";
            case "element-stop" -> "viewer.go({stop: '%s'})".formatted(plan.get("stop"));
            case "element-play" -> "viewer.play(); viewer.pause()";
            case "element-film" -> "viewer.go({scene: '%s'})".formatted(plan.get("film"));
            case "element-again" -> "viewer.startOver()";
            case "audience" -> "visit.version({audience: '%s'})".formatted(plan.get("otherAudience"));
            default ->
                "visit.version({audience: '%s', lang: '%s'})".formatted(plan.get("audience"), plan.get("otherLang"));
        };
    }
}
