package org.cites360.document.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.cites360.base.CitesProperties;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** {@code <data>/documents}: what is being worked on. Kept bytes are in the media store, not here. */
@Component
public class WorkFolder {

    /** Far longer than anything takes that is being worked on. */
    private static final Duration ABANDONED = Duration.ofHours(6);

    private final Path root;
    private final Path work;

    WorkFolder(CitesProperties properties) throws IOException {
        root = properties.data().toAbsolutePath().resolve("documents");
        work = Files.createDirectories(root.resolve("work"));
        removeAbandoned();
    }

    /** A folder that stays, such as that of unfinished uploads. */
    public Path folder(String name) throws IOException {
        return Files.createDirectories(root.resolve(name));
    }

    /** A name nobody has; whoever asks for it removes what they write there. */
    public Path file() {
        return work.resolve(UUID.randomUUID().toString());
    }

    /** An empty folder, removed by {@link #remove}. */
    public Path emptyFolder() throws IOException {
        return Files.createDirectory(file());
    }

    public void remove(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    /** A resource of the media store as a file that other programs can read; a copy in {@code folder} where it is none. */
    public static Path asFile(Resource resource, Path folder) throws IOException {
        if (resource.isFile()) {
            return resource.getFile().toPath();
        }
        Path copy = folder.resolve("content");
        try (InputStream content = resource.getInputStream()) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    /** What a crash left. */
    private void removeAbandoned() throws IOException {
        Instant limit = Instant.now().minus(ABANDONED);
        try (Stream<Path> entries = Files.list(work)) {
            for (Path entry : entries.toList()) {
                if (Files.getLastModifiedTime(entry).toInstant().isBefore(limit)) {
                    FileSystemUtils.deleteRecursively(entry);
                }
            }
        }
    }
}
