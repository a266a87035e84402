package org.cites360.tour.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cites360.base.yaml.Field;
import org.cites360.base.yaml.Problem;
import org.cites360.base.yaml.Suggestion;
import org.cites360.base.yaml.YamlReader;

/** The folder of a bundle: gives out files by their names in it, and none that lies outside. */
final class BundleFolder {

    static final int MAX_TEXT_BYTES = YamlReader.MAX_BYTES;
    static final long MAX_AUDIO_BYTES = 100L << 20;
    static final long MAX_VIDEO_BYTES = 300L << 20;
    static final long MAX_PHONE_VIDEO_BYTES = 60L << 20;
    static final long MAX_PICTURE_BYTES = 1L << 30;

    private final Path root;

    /** @param root a folder that exists */
    BundleFolder(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    Path root() {
        return root;
    }

    /**
     * A file that the bundle needs.
     *
     * @param name as the author wrote it
     * @param named the field that names it, for the problems
     */
    Optional<Path> file(String name, long maxBytes, Field named, List<Problem> problems) {
        Optional<Path> inside = resolve(name);
        if (inside.isEmpty()) {
            problems.add(named.problem(
                    "\"" + name + "\" does not name a file of this bundle.",
                    "Name it from the bundle's folder, with forward slashes and without \"..\", and put it there."));
            return Optional.empty();
        }
        Path file = inside.get();
        if (!Files.isRegularFile(file) || !sameSpelling(file)) {
            problems.add(named.problem("The file " + name + " does not exist.", suggestion(file)));
            return Optional.empty();
        }
        try {
            if (!file.toRealPath().startsWith(root)) {
                problems.add(named.problem(
                        name + " is a link to a file outside the bundle.", "Put the file itself into the bundle."));
                return Optional.empty();
            }
            long size = Files.size(file);
            if (size > maxBytes) {
                problems.add(named.problem(
                        name + " is too large: " + megabytes(size) + " MB.",
                        "At most " + megabytes(maxBytes) + " MB are possible; store it in a smaller form."));
                return Optional.empty();
            }
        } catch (IOException e) {
            problems.add(named.problem(name + " cannot be read.", "Check its access rights: " + e.getMessage()));
            return Optional.empty();
        }
        return Optional.of(file);
    }

    /** The path of a name; empty for one that leads out of the folder. */
    private Optional<Path> resolve(String name) {
        try {
            if (name.contains("\\") || Path.of(name).isAbsolute() || name.isBlank()) {
                return Optional.empty();
            }
            for (Path part : Path.of(name)) {
                if (part.toString().equals("..")) {
                    return Optional.empty();
                }
            }
            return Optional.of(root.resolve(name).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Where the file system does not heed case, a name must be spelt as it will have to be where it does. */
    private boolean sameSpelling(Path file) {
        try {
            return Files.isSymbolicLink(file)
                    || file.toRealPath(LinkOption.NOFOLLOW_LINKS).endsWith(root.relativize(file));
        } catch (IOException e) {
            return false;
        }
    }

    private String suggestion(Path file) {
        Path folder = file.getParent();
        if (!Files.isDirectory(folder)) {
            return "There is no folder " + name(folder) + " either; put the file there.";
        }
        return Suggestion.nearest(file.getFileName().toString(), names(folder))
                .map(near -> "Did you mean \"" + name(folder.resolve(near)) + "\"?")
                .orElse("Put it there, or correct the name.");
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name in the bundle of a file inside it, with forward slashes. */
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Whether a file is there, wherever it may lead. */
    boolean has(String name) {
        return Files.exists(root.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, bytes < 10 << 20 ? "%.1f" : "%.0f", bytes / 1048576.0);
    }
}
