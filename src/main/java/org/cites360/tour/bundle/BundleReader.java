package org.cites360.tour.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cites360.base.yaml.Field;
import org.cites360.base.yaml.Problem;
import org.cites360.base.yaml.SchemaCheck;
import org.cites360.base.yaml.Suggestion;
import org.cites360.base.yaml.YamlReader;
import org.cites360.base.yaml.YamlTree;
import org.cites360.panorama.Face;
import org.cites360.panorama.PictureProblem;
import org.cites360.panorama.PictureSource;
import org.cites360.tour.Audience;
import org.cites360.tour.VersionKey;
import org.cites360.tour.bundle.Bundle.Narration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a bundle from its folder and checks it as a whole. */
public final class BundleReader {

    private static final String TOUR = "tour.yaml";
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String LANG = "[a-z]{2,3}(-[A-Z]{2})?";
    private static final SchemaCheck STRUCTURE = new SchemaCheck("tour.schema.json", "docs/tour-bundle.md");
    private static final SchemaCheck TEXTS = new SchemaCheck("tour-texts.schema.json", "docs/tour-bundle.md");
    private static final List<String> PICTURES = List.of("jpg", "jpeg", "png", "tif", "tiff", "webp");
    private static final List<String> PLANS = List.of("svg");
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final PictureCheck pictures;
    private final SiteSlugs sites;

    public BundleReader(PictureCheck pictures, SiteSlugs sites) {
        this.pictures = pictures;
        this.sites = sites;
    }

    /** Whether this folder is a bundle, or was meant to be. */
    public static boolean isBundle(Path folder) {
        return Files.exists(folder.resolve(TOUR)) || Files.isDirectory(folder.resolve("texts"));
    }

    /** @throws UncheckedIOException when the disk fails; mistakes of the author are part of the answer */
    public BundleReading read(Path path) {
        if (!Files.isDirectory(path)) {
            return new BundleReading.Invalid(List.of(Problem.of(
                    path.toString(), "There is no such folder.", "Name the folder of a bundle: tours/<site>/<tour>.")));
        }
        try {
            return new Attempt(new Reading(new BundleFolder(path))).read();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle " + path + " could not be read", e);
        }
    }

    private final class Attempt {
        private final Reading reading;
        private final String site;
        private final String tour;
        private final Map<String, PictureSource> sources = new LinkedHashMap<>();
        private final Map<String, YamlTree> texts = new TreeMap<>();
        private final Map<VersionKey, Map<String, Narration>> narrations = new TreeMap<>();
        private final Map<String, Bundle.SceneSound> sounds = new LinkedHashMap<>();
        private final Map<String, Bundle.SceneVideo> videos = new LinkedHashMap<>();
        private Bundle.@org.jspecify.annotations.Nullable Plan plan;

        private Attempt(Reading reading) {
            this.reading = reading;
            Path root = reading.folder.root();
            this.tour = String.valueOf(root.getFileName());
            this.site = root.getParent() == null
                    ? ""
                    : String.valueOf(root.getParent().getFileName());
        }

        private BundleReading read() throws IOException {
            checkPlace();
            Optional<YamlTree> structure = yaml(TOUR, STRUCTURE);
            if (structure.isEmpty()) {
                return new BundleReading.Invalid(reading.problems);
            }
            Field field = structure.get().field();
            StructureCheck check = new StructureCheck(reading, field);
            check.check();
            new SceneCheck(reading, field).check();
            readPlan(field, check);
            field.at("scenes").items().forEach(this::readPicture);
            SoundReader soundReader = new SoundReader(reading);
            VideoReader videoReader = new VideoReader(reading);
            for (Field scene : field.at("scenes").items()) {
                Optional<Bundle.SceneVideo> video = videoReader.read(scene.at("video"));
                scene.at("id").text().ifPresent(id -> video.ifPresent(found -> videos.put(id, found)));
                Optional<Bundle.SceneSound> sound = soundReader.read(scene.at("sound"));
                scene.at("id").text().ifPresent(id -> sound.ifPresent(found -> sounds.put(id, found)));
            }
            new FilmTimes(reading, field, videos).check();
            readTexts(field, check);
            videoReader.readCaptions(field, texts, videos);
            readVersions(field, check);
            return reading.problems.isEmpty()
                    ? new BundleReading.Valid(bundle(structure.get()))
                    : new BundleReading.Invalid(reading.problems);
        }

        private void checkPlace() {
            if (!tour.matches(SLUG)) {
                reading.add(
                        TOUR,
                        "\"" + tour + "\" cannot be the name of a tour.",
                        "Name the folder with lower-case letters, digits and single hyphens.");
            }
            var slugs = new TreeSet<>(sites.slugs());
            if (!slugs.isEmpty() && !slugs.contains(site)) {
                reading.add(
                        TOUR,
                        "There is no centre \"" + site + "\".",
                        "A bundle lies in tours/<site>/<tour>, <site> being a slug of content/sites.csv. "
                                + Suggestion.nearest(site, slugs)
                                        .map(near -> "Did you mean \"" + near + "\"?")
                                        .orElse(""));
            }
        }

        private Optional<YamlTree> yaml(String name, SchemaCheck schema) {
            if (!reading.folder.has(name)) {
                reading.add(name, "The file is missing.", "Write it; see docs/tour-bundle.md.");
                return Optional.empty();
            }
            Field named = new YamlTree(name, JSON.createObjectNode(), Map.of()).field();
            Optional<YamlTree> tree =
                    reading.takeText(name, named).flatMap(content -> YamlReader.read(name, content, reading.problems));
            tree.ifPresent(found -> reading.problems.addAll(schema.check(found)));
            return tree;
        }

        private void readPlan(Field field, StructureCheck check) throws IOException {
            Optional<String> name = field.at("plan").text();
            if (name.isEmpty()) {
                return;
            }
            Optional<Path> file = reading.take(name.get(), BundleFolder.MAX_TEXT_BYTES, field.at("plan"));
            if (file.isPresent() && isNamed(field.at("plan"), PLANS)) {
                PlanDrawing.read(name.get(), file.get(), reading.problems).ifPresent(drawing -> {
                    check.checkPlan(drawing);
                    plan = new Bundle.Plan(name.get(), drawing.x(), drawing.y(), drawing.width(), drawing.height());
                });
            }
        }

        private void readPicture(Field scene) {
            Field panorama = scene.at("panorama");
            source(panorama).ifPresent(source -> {
                scene.at("id").text().ifPresent(id -> sources.put(id, source));
                for (PictureProblem problem : pictures.check(source)) {
                    String name = reading.folder.name(problem.file().toAbsolutePath());
                    reading.add(
                            name,
                            problem.message().replace(problem.file().toString(), name),
                            "It is named in tour.yaml, line " + panorama.tree().line(panorama.pointer()) + ".");
                }
            });
        }

        private Optional<PictureSource> source(Field panorama) {
            if (panorama.at("cube").present()) {
                Map<Face, Path> faces = new EnumMap<>(Face.class);
                for (Face face : Face.values()) {
                    picture(panorama.at("cube").at(face.letter())).ifPresent(file -> faces.put(face, file));
                }
                return faces.size() == Face.values().length
                        ? Optional.of(new PictureSource.CubeFaces(faces))
                        : Optional.empty();
            }
            Field file = panorama.isObject() ? panorama.at("file") : panorama;
            Field part = panorama.at("coverage");
            PictureSource.Coverage coverage = part.at("width").number().isPresent()
                            && part.at("height").number().isPresent()
                    ? new PictureSource.Coverage(
                            part.at("width").number().getAsDouble(),
                            part.at("height").number().getAsDouble(),
                            part.at("yaw").number().orElse(0),
                            part.at("pitch").number().orElse(0))
                    : null;
            return picture(file).map(found -> new PictureSource.Equirectangular(found, coverage));
        }

        private Optional<Path> picture(Field name) {
            return name.text()
                    .flatMap(file -> reading.take(file, BundleFolder.MAX_PICTURE_BYTES, name))
                    .filter(file -> isNamed(name, PICTURES));
        }

        /** Addresses end with the extension, and browsers are told the type by it. */
        private boolean isNamed(Field name, List<String> extensions) {
            String file = name.text().orElse("").toLowerCase(Locale.ROOT);
            boolean fits = extensions.stream().anyMatch(extension -> file.endsWith("." + extension));
            if (!fits) {
                reading.add(
                        name,
                        name.text().orElse("") + " has no name of the right kind.",
                        "It has to end with ." + String.join(", .", extensions) + ".");
            }
            return fits;
        }

        private void readTexts(Field field, StructureCheck check) throws IOException {
            Map<String, Integer> needed = new TreeMap<>();
            for (Field version : field.at("versions").items()) {
                version.at("lang").text().filter(lang -> lang.matches(LANG)).ifPresent(lang -> needed.put(lang, 0));
            }
            for (String name : textFiles()) {
                String lang = name.replaceFirst("\\.ya?ml$", "");
                if (name.endsWith(".yml") || !lang.matches(LANG)) {
                    reading.add(
                            "texts/" + name,
                            "The name of this file is not a language.",
                            "Name it <language>.yaml, such as fr.yaml.");
                } else {
                    needed.put(lang, 0);
                }
            }
            for (String lang : needed.keySet()) {
                yaml("texts/" + lang + ".yaml", TEXTS).ifPresent(tree -> {
                    texts.put(lang, tree);
                    new TextsCheck(reading, check, tree.field()).checkReferences();
                });
            }
        }

        private List<String> textFiles() throws IOException {
            Path folder = reading.folder.root().resolve("texts");
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.matches("[^.].*\\.ya?ml"))
                        .sorted()
                        .toList();
            }
        }

        private void readVersions(Field field, StructureCheck check) throws IOException {
            NarrationReader narrationReader = new NarrationReader(reading, field);
            for (Field version : field.at("versions").items()) {
                Optional<Audience> audience = version.at("audience").text().flatMap(Audience::of);
                String lang = version.at("lang")
                        .text()
                        .filter(tag -> tag.matches(LANG))
                        .orElse("");
                YamlTree tree = texts.get(lang);
                if (audience.isEmpty() || lang.isEmpty()) {
                    continue;
                }
                VersionKey key = new VersionKey(audience.get(), lang);
                List<String> route = version.at("route").present()
                        ? version.at("route").items().stream()
                                .flatMap(stop -> stop.text().stream())
                                .filter(check.stops()::containsKey)
                                .toList()
                        : List.copyOf(check.stops().keySet());
                if (tree != null) {
                    new TextsCheck(reading, check, tree.field()).checkComplete(audience.get(), key.toString(), route);
                }
                Map<String, Narration> byStop = new HashMap<>();
                for (String stop : route) {
                    if (stop.matches(SLUG)) {
                        byStop.put(
                                stop,
                                narrationReader.read(
                                        key.toString(), lang, stop, version, text(tree, stop, audience.get())));
                    }
                }
                narrations.put(key, byStop);
            }
        }

        private String text(@org.jspecify.annotations.Nullable YamlTree tree, String stop, Audience audience) {
            if (tree == null) {
                return "";
            }
            Field narration = tree.field().at("stops").at(stop).at(audience.key());
            return narration.text().or(() -> narration.at("text").text()).orElse("");
        }

        private Bundle bundle(YamlTree structure) {
            Map<String, TourTexts> byLanguage = new TreeMap<>();
            texts.forEach((lang, tree) -> byLanguage.put(lang, JSON.treeToValue(tree.root(), TourTexts.class)));
            return new Bundle(
                    site,
                    tour,
                    JSON.treeToValue(structure.root(), TourStructure.class),
                    byLanguage,
                    narrations,
                    sources,
                    sounds,
                    videos,
                    plan,
                    reading.files());
        }
    }
}
