package org.cites360.tour;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cites360.panorama.Level;
import org.cites360.panorama.Pyramid;
import org.jspecify.annotations.Nullable;

/**
 * Everything one version of a tour shows and says; as JSON it is what {@code /api/tours/{site}/{tour}} answers and the viewer
 * reads (described by {@code docs/manifest.schema.json}). Angles are degrees, durations and times seconds, addresses paths
 * from the root. What is absent is null here and left out of the JSON; lists are empty rather than absent.
 *
 * @param lang the language of every text in it, a BCP 47 tag
 * @param summary a sentence or two, for catalogues and search engines
 * @param versions the published versions of the tour, by audience, then language; this one is among them
 * @param entry id of the scene the visit starts in
 * @param modelled the premises are a computer model: the page says so
 * @param demonstration a demonstration that claims nothing about the place: the page says so
 * @param picture the view in which the visit starts, 1200×630
 * @param transition how one scene gives way to the next; null: it fades
 * @param opening how the visit opens; null: with its first view
 * @param stops in the order of the route, which need not be the order of their numbers
 */
@JsonInclude(Include.NON_NULL)
public record Manifest(
        String site,
        String tour,
        Audience audience,
        String lang,
        String title,
        @Nullable String summary,
        List<VersionKey> versions,
        String entry,
        boolean modelled,
        boolean demonstration,
        Picture picture,
        @Nullable Plan plan,
        List<Credit> credits,
        @Nullable Transition transition,
        @Nullable Opening opening,
        List<Scene> scenes,
        List<Stop> stops) {

    public Manifest {
        versions = List.copyOf(versions);
        credits = List.copyOf(credits);
        scenes = List.copyOf(scenes);
        stops = List.copyOf(stops);
    }

    public VersionKey version() {
        return new VersionKey(audience, lang);
    }

    public Optional<Scene> scene(String id) {
        return scenes.stream().filter(scene -> scene.id().equals(id)).findFirst();
    }

    public Optional<Stop> stop(String id) {
        return stops.stream().filter(stop -> stop.id().equals(id)).findFirst();
    }

    /** A flat picture (JPEG). @param width pixels @param height pixels */
    public record Picture(String url, int width, int height) {}

    /** The floor plan (SVG). @param width of its viewBox, in its units @param height of its viewBox, in its units */
    public record Plan(String url, double width, double height) {}

    /** Who made what. @param role such as {@code panoramas} or {@code texts} @param license an SPDX identifier */
    @JsonInclude(Include.NON_NULL)
    public record Credit(
            String role,
            String name,
            String license,
            @Nullable String url) {}

    /**
     * One panorama.
     *
     * @param description what is to be seen, for who does not see the picture
     * @param north the yaw at which north lies
     * @param view where one looks first
     * @param plan where it stands on the floor plan
     * @param picture the first view as a flat picture, 960×640
     * @param level how its picture is levelled; null: it is level. Every other angle is that of the levelled picture
     * @param limits beyond which nothing is shown; null: everything is
     * @param sound what one hears there; null: nothing
     * @param video the film that is shown in the place of the panorama; null: none
     * @param hotspots in the order in which a list shows them: the stops of the route, then the others as the author ordered them
     */
    @JsonInclude(Include.NON_NULL)
    public record Scene(
            String id,
            String title,
            @Nullable String description,
            double north,
            View view,
            Pyramid pyramid,
            @Nullable Position plan,
            Picture picture,
            @Nullable Level level,
            @Nullable Limits limits,
            @Nullable Sound sound,
            @Nullable Video video,
            List<Hotspot> hotspots) {
        public Scene {
            hotspots = List.copyOf(hotspots);
        }
    }

    /** @param fov horizontal */
    public record View(double yaw, double pitch, double fov) {}

    /**
     * What is shown of a scene, each from the smaller to the larger; a yaw may cross ±180, as in 150, −150.
     *
     * @param yaw of the left and the right edge; null: all the way round
     * @param pitch of the lower and the upper edge; null: from pole to pole
     * @param fov the narrowest and the widest horizontal field of view; null: as the picture and the screen allow
     */
    @JsonInclude(Include.NON_NULL)
    public record Limits(
            @Nullable List<Double> yaw,
            @Nullable List<Double> pitch,
            @Nullable List<Double> fov) {
        public Limits {
            yaw = yaw == null ? null : List.copyOf(yaw);
            pitch = pitch == null ? null : List.copyOf(pitch);
            fov = fov == null ? null : List.copyOf(fov);
        }
    }

    /**
     * A sound that goes on for as long as one is in the scene.
     *
     * @param type media type
     * @param yaw where it comes from; null: from all around
     * @param volume above 0, at most 1
     */
    @JsonInclude(Include.NON_NULL)
    public record Sound(String url, String type, @Nullable Double yaw, double pitch, double volume) {}

    /**
     * An equirectangular film, whose directions are those of the panorama.
     *
     * @param phone the same film in a smaller file; null: none
     * @param duration seconds; null where that is not known beforehand
     * @param captions address of the WebVTT file; null: there are none
     * @param loop whether it begins again when it ends
     * @param sound whether there is something to hear
     */
    @JsonInclude(Include.NON_NULL)
    public record Video(
            VideoFile file,
            @Nullable VideoFile phone,
            @Nullable Double duration,
            @Nullable String captions,
            boolean loop,
            boolean sound) {}

    /** @param type media type, such as {@code video/mp4} @param bytes its size */
    public record VideoFile(String url, String type, long bytes) {}

    /** How one scene gives way to another: at once, one fading over the other, or as if one walked through the door. */
    public enum Transition {
        CUT,
        FADE,
        WALK;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Transition fromJson(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** How a visit opens. */
    public enum Opening {
        /** The first scene seen from above as a small planet, on which one lands. */
        LITTLE_PLANET;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @JsonCreator
        static Opening fromJson(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * How near one comes to what a hotspot tells of.
     *
     * @param fov horizontal field of view; null: a pixel of the picture is one of the screen (CSS pixels)
     */
    public record Zoom(@Nullable Double fov) {
        private static final String SHARP = "sharp";

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Zoom fromFov(double fov) {
            return new Zoom(fov);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Zoom fromWord(String word) {
            if (!word.equals(SHARP)) {
                throw new IllegalArgumentException("A zoom is a number or " + SHARP + ", not " + word);
            }
            return new Zoom(null);
        }

        @JsonValue
        Object json() {
            return fov == null ? SHARP : fov;
        }
    }

    /** A place on the floor plan, in units of its viewBox from its top left corner. */
    public record Position(double x, double y) {}

    /**
     * What can be selected inside a scene.
     *
     * @param id unique in its scene
     * @param target id of the scene or stop it leads to; null for an information
     * @param text what an information says; may have paragraphs, parted by an empty line
     * @param transition how its scene gives way to the one it leads to; null: as the tour says
     * @param zoom how near one comes when it is chosen; null: as one is
     * @param from seconds of the scene's film from which it is there; null: from its beginning
     * @param until seconds of the scene's film until which it is there; null: to its end
     */
    @JsonInclude(Include.NON_NULL)
    public record Hotspot(
            String id,
            HotspotKind kind,
            double yaw,
            double pitch,
            String label,
            @Nullable String target,
            @Nullable String text,
            @Nullable Transition transition,
            @Nullable Zoom zoom,
            @Nullable Double from,
            @Nullable Double until) {

        /** A stop of the audio guide. */
        public static Hotspot ofStop(
                String id,
                double yaw,
                double pitch,
                String label,
                String stop,
                @Nullable Double from,
                @Nullable Double until) {
            return new Hotspot(id, HotspotKind.STOP, yaw, pitch, label, stop, null, null, null, from, until);
        }
    }

    public enum HotspotKind {
        SCENE,
        STOP,
        INFO;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static HotspotKind fromJson(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A numbered place of the audio guide.
     *
     * @param scene id of its scene; {@code yaw} and {@code pitch} say where in it
     * @param picture what one sees there, 960×640
     * @param hunt for the playful versions: something to find in the scene
     * @param practices for professionals: public practices that are seen at work here
     */
    @JsonInclude(Include.NON_NULL)
    public record Stop(
            int number,
            String id,
            String scene,
            double yaw,
            double pitch,
            String title,
            Narration narration,
            Picture picture,
            List<Link> links,
            @Nullable Hunt hunt,
            List<Question> quiz,
            List<PracticeTitles.Practice> practices) {
        public Stop {
            links = List.copyOf(links);
            quiz = List.copyOf(quiz);
            practices = List.copyOf(practices);
        }
    }

    /**
     * What a stop says.
     *
     * @param audio null where nothing was recorded yet
     * @param captions address of the WebVTT file; null where nothing was recorded yet
     * @param transcript the whole text, its paragraphs parted by an empty line
     * @param voice null where nothing was recorded yet
     * @param paragraphs the same text, sentence by sentence
     */
    @JsonInclude(Include.NON_NULL)
    public record Narration(
            @Nullable Audio audio,
            @Nullable String captions,
            String transcript,
            @Nullable Voice voice,
            List<Paragraph> paragraphs) {
        public Narration {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** @param type media type, such as {@code audio/mpeg} @param duration seconds */
    public record Audio(String url, String type, double duration) {}

    public record Paragraph(List<Sentence> sentences) {
        public Paragraph {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A sentence of the transcript and when it is spoken.
     *
     * @param start seconds into the audio; null where the captions do not say
     * @param end seconds into the audio; null where the captions do not say
     */
    @JsonInclude(Include.NON_NULL)
    public record Sentence(
            String text, @Nullable Double start, @Nullable Double end) {}

    /** @param url absolute, or a path of this installation */
    public record Link(String label, String url) {}

    /** @param object id of the information hotspot to find @param found what one is told then */
    public record Hunt(String object, String clue, String found) {}

    /** @param correct index of the right answer, from 0; null where every answer is right */
    @JsonInclude(Include.NON_NULL)
    public record Question(
            String question,
            List<String> answers,
            @Nullable Integer correct,
            @Nullable String explanation) {
        public Question {
            answers = List.copyOf(answers);
        }
    }
}
