package org.cites360.tour.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cites360.base.yaml.Field;
import org.cites360.base.yaml.Problem;
import org.cites360.tour.bundle.Bundle.BundleFile;

/** One reading of a bundle: the folder, the files taken from it so far, and the mistakes found so far. */
final class Reading {

    final BundleFolder folder;
    final List<Problem> problems = new ArrayList<>();
    private final Map<String, BundleFile> files = new TreeMap<>();

    Reading(BundleFolder folder) {
        this.folder = folder;
    }

    List<BundleFile> files() {
        return List.copyOf(files.values());
    }

    /** A file the bundle needs, as {@link BundleFolder#file}; it becomes part of the bundle. */
    Optional<Path> take(String name, long maxBytes, Field named) {
        return folder.file(name, maxBytes, named, problems).filter(path -> {
            try {
                String own = folder.name(path);
                if (!files.containsKey(own)) {
                    files.put(own, new BundleFile(own, path, Fingerprint.of(path), Files.size(path)));
                }
                return true;
            } catch (IOException e) {
                problems.add(named.problem(name + " cannot be read.", "Check its access rights: " + e.getMessage()));
                return false;
            }
        });
    }

    /** A small file read into memory at once, so that what is checked is what is kept. */
    Optional<byte[]> takeText(String name, Field named) {
        return folder.file(name, BundleFolder.MAX_TEXT_BYTES, named, problems).flatMap(path -> {
            try {
                byte[] content = Files.readAllBytes(path);
                files.put(name, new BundleFile(name, path, Fingerprint.of(content), content.length));
                return Optional.of(content);
            } catch (IOException e) {
                problems.add(named.problem(name + " cannot be read.", "Check its access rights: " + e.getMessage()));
                return Optional.empty();
            }
        });
    }

    Optional<BundleFile> taken(String name) {
        return Optional.ofNullable(files.get(name));
    }

    void add(Field field, String message, String remedy) {
        problems.add(field.problem(message, remedy));
    }

    void add(String file, String message, String remedy) {
        problems.add(Problem.of(file, message, remedy));
    }
}
