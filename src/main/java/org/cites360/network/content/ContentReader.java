package org.cites360.network.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cites360.base.web.WebLink;
import org.cites360.base.yaml.Field;
import org.cites360.base.yaml.Problem;
import org.cites360.base.yaml.SchemaCheck;
import org.cites360.base.yaml.Suggestion;
import org.cites360.base.yaml.YamlReader;
import org.cites360.base.yaml.YamlTree;
import org.cites360.network.Facts;
import org.cites360.network.RecordKind;
import org.cites360.network.RecordText;
import org.cites360.network.Section;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.content.ContentRecord.ContentFile;

/** Reads practices and resources from the content folder, and tells every mistake in them. Needs no database. */
final class ContentReader {

    private static final String MANUAL = "docs/content.md";
    private static final Map<RecordKind, SchemaCheck> SCHEMAS = Map.of(
            RecordKind.PRACTICE, new SchemaCheck("content-practice.schema.json", MANUAL),
            RecordKind.RESOURCE, new SchemaCheck("content-resource.schema.json", MANUAL));
    private static final Map<RecordKind, Set<Section>> MANDATORY = Map.of(
            RecordKind.PRACTICE, EnumSet.of(Section.OBJECTIVES, Section.DESCRIPTION),
            RecordKind.RESOURCE, EnumSet.of(Section.DESCRIPTION));

    private final Path content;
    private final Collection<String> sites;
    private final SectionNames names;
    private final List<Problem> problems = new ArrayList<>();

    private ContentReader(Path content, Collection<String> sites, SectionNames names) {
        this.content = content;
        this.sites = sites;
        this.names = names;
    }

    /** @param sites slugs of the centres that there are */
    static ContentReading read(Path content, Collection<String> sites, SectionNames names) {
        return new ContentReader(content, sites, names).all();
    }

    private ContentReading all() {
        List<ContentRecord> records = new ArrayList<>();
        for (RecordKind kind : List.of(RecordKind.RESOURCE, RecordKind.PRACTICE)) {
            Set<String> resources = new LinkedHashSet<>(
                    records.stream().map(ContentRecord::folder).toList());
            folders(kind).forEach(folder -> read(kind, folder, resources).ifPresent(records::add));
        }
        return new ContentReading(records, problems);
    }

    private List<String> folders(RecordKind kind) {
        Path above = content.resolve(kind.key() + "s");
        return names(above).stream()
                .filter(name -> Files.isDirectory(above.resolve(name)))
                .map(name -> kind.key() + "s/" + name)
                .toList();
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ContentRecord> read(RecordKind kind, String folder, Set<String> resources) {
        int before = problems.size();
        String file = folder + "/" + kind.key() + ".yaml";
        Optional<YamlTree> tree = bytes(file).flatMap(bytes -> YamlReader.read(file, bytes, problems));
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        problems.addAll(SCHEMAS.get(kind).check(tree.get()));
        Field root = tree.get().field();
        known(root.at("site"), sites, "centre");
        List<String> used = new ArrayList<>();
        root.at("resources")
                .items()
                .forEach(item -> item.text().ifPresent(name -> {
                    used.add("resources/" + name);
                    if (!resources.contains("resources/" + name)) {
                        problems.add(item.problem(
                                "There is no resource \"" + name + "\" without a mistake.",
                                "Write the name of a folder in content/resources."));
                    }
                }));
        List<ContentFile> files = files(kind, folder, root);
        Set<String> figures = ids(root.at("figures"));
        Map<TextLanguage, RecordText> texts = texts(kind, folder, root, figures);
        if (problems.size() > before) {
            return Optional.empty();
        }
        FactsFields fields = new FactsFields(root);
        Facts facts = kind == RecordKind.PRACTICE ? fields.practice() : fields.resource();
        boolean network = root.at("visibility").text().filter("network"::equals).isPresent();
        return Optional.of(new ContentRecord(
                folder,
                kind,
                root.at("site").text().orElseThrow(),
                TextLanguage.of(root.at("language").text().orElseThrow()).orElseThrow(),
                network ? Visibility.NETWORK : Visibility.PUBLIC,
                facts,
                texts,
                files,
                used));
    }

    private void known(Field field, Collection<String> all, String what) {
        field.text()
                .filter(slug -> !all.contains(slug))
                .ifPresent(slug -> problems.add(
                        field.problem("There is no " + what + " \"" + slug + "\".", Suggestion.among(slug, all))));
    }

    private Set<String> ids(Field list) {
        Set<String> ids = new LinkedHashSet<>();
        list.items()
                .forEach(item -> item.at("id")
                        .text()
                        .filter(id -> !ids.add(id))
                        .ifPresent(id -> problems.add(item.at("id")
                                .problem("The id \"" + id + "\" is there twice.", "Give each an id of its own."))));
        return ids;
    }

    private List<ContentFile> files(RecordKind kind, String folder, Field root) {
        if (kind == RecordKind.RESOURCE) {
            Field file = root.at("file");
            if (file.present() == root.at("link").present()) {
                problems.add(root.problem(
                        "A resource is either a file or a link.",
                        "Write file: files/… or link: https://…, one of the two."));
            }
            root.at("link").text().ifPresent(link -> {
                if (WebLink.read(link) instanceof WebLink.Reading.Bad(var mistake)) {
                    problems.add(root.at("link")
                            .problem(
                                    "\"" + link + "\" is no link that everybody can open: " + mistake.key() + ".",
                                    "Write the address of a public page: https://…"));
                }
            });
            return path(folder, file)
                    .map(path -> List.of(new ContentFile(Facts.Resource.FILE, path, null)))
                    .orElse(List.of());
        }
        List<ContentFile> files = new ArrayList<>();
        for (Field item : root.at("files").items()) {
            path(folder, item.at("file"))
                    .ifPresent(path -> files.add(new ContentFile(
                            item.at("id").text().orElse(""),
                            path,
                            item.at("language").text().orElse(null))));
        }
        return files;
    }

    /** A file below the record's own folder, also behind links. */
    private Optional<Path> path(String folder, Field field) {
        return field.text().flatMap(name -> {
            Path own = content.resolve(folder);
            Path path = own.resolve(name).normalize();
            try {
                if (!path.startsWith(own.normalize())
                        || Files.exists(path) && !path.toRealPath().startsWith(own.toRealPath())) {
                    problems.add(field.problem(
                            "\"" + name + "\" is outside the record's folder.",
                            "Put the file below " + folder + "/files."));
                } else if (!Files.isRegularFile(path)) {
                    problems.add(field.problem(
                            "There is no file \"" + name + "\".",
                            Suggestion.among(path.getFileName().toString(), names(path.getParent()))));
                } else if (Files.size(path) == 0) {
                    problems.add(field.problem("The file \"" + name + "\" is empty.", "Put the file there again."));
                } else {
                    return Optional.of(path);
                }
                return Optional.empty();
            } catch (IOException e) {
                problems.add(field.problem(
                        "The file \"" + name + "\" cannot be read.", "Check its access rights: " + e.getMessage()));
                return Optional.empty();
            }
        });
    }

    private Map<TextLanguage, RecordText> texts(RecordKind kind, String folder, Field root, Set<String> figures) {
        Set<String> labelled = new LinkedHashSet<>(figures);
        labelled.addAll(kind == RecordKind.RESOURCE ? Set.of(Facts.Resource.FILE) : ids(root.at("files")));
        Map<TextLanguage, RecordText> texts = new EnumMap<>(TextLanguage.class);
        for (TextLanguage language : TextLanguage.values()) {
            String file = folder + "/" + language.tag() + ".md";
            if (Files.exists(content.resolve(file))) {
                bytes(file)
                        .flatMap(bytes -> new TextFile(file, language, names, problems)
                                .read(bytes, figures, labelled, MANDATORY.get(kind)))
                        .ifPresent(text -> texts.put(language, text));
            } else if (root.at("language").text().filter(language.tag()::equals).isPresent()) {
                problems.add(root.at("language")
                        .problem("There is no " + file + ".", "Write the text in the record's own language."));
            }
        }
        return texts;
    }

    private Optional<byte[]> bytes(String file) {
        Path path = content.resolve(file);
        try {
            if (Files.size(path) > YamlReader.MAX_BYTES) {
                problems.add(Problem.of(
                        file, "The file is too long.", "At most " + YamlReader.MAX_BYTES + " bytes are possible."));
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException e) {
            problems.add(Problem.of(
                    file, "The file cannot be read.", "Put it there, or check its access rights: " + e.getMessage()));
            return Optional.empty();
        }
    }
}
