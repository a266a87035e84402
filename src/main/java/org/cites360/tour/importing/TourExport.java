package org.cites360.tour.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cites360.media.MediaStore;
import org.cites360.tour.catalogue.TourDocument;
import org.cites360.tour.catalogue.TourDocument.StoredFile;
import org.cites360.tour.catalogue.TourId;
import org.cites360.tour.catalogue.TourStore;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/** Gives a tour back as the bundle it was made of, byte for byte, comments and all. */
@Service
public class TourExport {

    private final TourStore store;
    private final MediaStore media;

    TourExport(TourStore store, MediaStore media) {
        this.store = store;
        this.media = media;
    }

    /** What became of an export. */
    public sealed interface Result {
        /** @param folder the bundle, {@code <site>/<tour>} below the folder asked for */
        record Exported(Path folder, int files) implements Result {}

        /** @param known the tours there are */
        record NoSuchTour(List<TourId> known) implements Result {}

        /** Something is in the folder already; nothing was written. */
        record Occupied(Path folder) implements Result {}

        /** Files of the tour are missing in the media store; nothing was written. */
        record Incomplete(List<String> missing) implements Result {}
    }

    /** @param target the bundle appears as {@code <site>/<tour>} in it, whole or not at all */
    public Result export(TourId id, Path target) {
        Optional<TourDocument> document = store.document(id);
        if (document.isEmpty()) {
            return new Result.NoSuchTour(
                    store.all().stream().map(TourStore.Imported::id).toList());
        }
        List<StoredFile> files = document.get().files();
        List<String> missing = files.stream()
                .filter(file -> file.key() != null && media.open(file.key()).isEmpty())
                .map(StoredFile::name)
                .toList();
        if (!missing.isEmpty()) {
            return new Result.Incomplete(missing);
        }
        Path folder = target.toAbsolutePath().normalize().resolve(id.site()).resolve(id.tour());
        try {
            if (occupied(folder)) {
                return new Result.Occupied(folder);
            }
            write(files, folder);
            return new Result.Exported(folder, files.size());
        } catch (IOException e) {
            throw new UncheckedIOException("The tour " + id + " could not be written to " + folder, e);
        }
    }

    private void write(List<StoredFile> files, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        Path unfinished = Files.createTempDirectory(folder.getParent(), "." + folder.getFileName() + "-");
        try {
            for (StoredFile file : files) {
                Path path = unfinished.resolve(file.name());
                Files.createDirectories(path.getParent());
                write(file, path);
            }
            Files.deleteIfExists(folder);
            Files.move(unfinished, folder);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    private void write(StoredFile file, Path path) throws IOException {
        if (file.key() == null) {
            Files.write(path, String.valueOf(file.text()).getBytes(StandardCharsets.UTF_8));
            return;
        }
        Resource content = media.open(file.key()).orElseThrow();
        try (InputStream in = content.getInputStream()) {
            Files.copy(in, path);
        }
    }

    private static boolean occupied(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }
}
