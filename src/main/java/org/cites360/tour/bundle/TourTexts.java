package org.cites360.tour.bundle;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import org.cites360.tour.Audience;
import org.cites360.tour.Manifest.Hunt;
import org.cites360.tour.Manifest.Link;
import org.jspecify.annotations.Nullable;

/** A {@code texts/<lang>.yaml} without mistakes. See {@code docs/tour-bundle.md}. */
public record TourTexts(
        String title,
        @Nullable String summary,
        Map<String, SceneText> scenes,
        Map<String, Map<String, HotspotText>> hotspots,
        Map<String, StopText> stops) {

    public TourTexts(
            String title,
            @Nullable String summary,
            @Nullable Map<String, SceneText> scenes,
            @Nullable Map<String, Map<String, HotspotText>> hotspots,
            @Nullable Map<String, StopText> stops) {
        this.title = title;
        this.summary = summary;
        this.scenes = scenes == null ? Map.of() : scenes;
        this.hotspots = hotspots == null ? Map.of() : hotspots;
        this.stops = stops == null ? Map.of() : stops;
    }

    /** @param captions name of the file of its film's captions */
    public record SceneText(
            String title,
            @Nullable String description,
            @Nullable String captions) {}

    public record HotspotText(String label, @Nullable String text) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public HotspotText {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static HotspotText labelAlone(String label) {
            return new HotspotText(label, null);
        }
    }

    public record StopText(
            String title,
            @Nullable NarrationText user,
            @Nullable NarrationText professional,
            @Nullable NarrationText youth,
            List<Link> links) {

        public StopText(
                String title,
                @Nullable NarrationText user,
                @Nullable NarrationText professional,
                @Nullable NarrationText youth,
                @Nullable List<Link> links) {
            this.title = title;
            this.user = user;
            this.professional = professional;
            this.youth = youth;
            this.links = links == null ? List.of() : List.copyOf(links);
        }

        public @Nullable NarrationText narration(Audience audience) {
            return switch (audience) {
                case USER -> user;
                case PROFESSIONAL -> professional;
                case YOUTH -> youth;
            };
        }
    }

    /** @param title instead of the stop's */
    public record NarrationText(
            @Nullable String title,
            String text,
            List<Link> links,
            @Nullable Hunt hunt,
            List<Question> quiz) {

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public NarrationText(
                @Nullable String title,
                String text,
                @Nullable List<Link> links,
                @Nullable Hunt hunt,
                @Nullable List<Question> quiz) {
            this.title = title;
            this.text = text;
            this.links = links == null ? List.of() : List.copyOf(links);
            this.hunt = hunt;
            this.quiz = quiz == null ? List.of() : List.copyOf(quiz);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static NarrationText textAlone(String text) {
            return new NarrationText(null, text, null, null, null);
        }
    }

    /** @param correct counted from 1, as authors write it; null where every answer is right */
    public record Question(
            String question,
            List<String> answers,
            @Nullable Integer correct,
            @Nullable String explanation) {}
}
