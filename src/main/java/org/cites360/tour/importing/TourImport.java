package org.cites360.tour.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.cites360.media.MediaStore;
import org.cites360.panorama.Panoramas;
import org.cites360.site.Site;
import org.cites360.site.Sites;
import org.cites360.tour.bundle.Bundle;
import org.cites360.tour.bundle.BundleReader;
import org.cites360.tour.bundle.BundleReading;
import org.cites360.tour.bundle.Fingerprint;
import org.cites360.tour.bundle.TourStructure;
import org.cites360.tour.catalogue.TourDocument;
import org.cites360.tour.catalogue.TourId;
import org.cites360.tour.catalogue.TourStore;
import org.cites360.tour.catalogue.TourStore.Replacement;
import org.springframework.stereotype.Service;

/**
 * Imports bundles: each as a whole or not at all. Files and pictures are prepared first, under names made of their content, so
 * that nothing shows; then one transaction puts the tour in the place of its predecessor. An import that was interrupted is
 * started again and finds what was prepared.
 */
@Service
public class TourImport {

    private final BundleReader reader;
    private final TourStore store;
    private final MediaImport media;
    private final Locks locks = new Locks();

    TourImport(Panoramas panoramas, MediaStore files, Sites sites, TourStore store) {
        this.reader = new BundleReader(
                panoramas::check, () -> sites.all().stream().map(Site::slug).toList());
        this.store = store;
        this.media = new MediaImport(panoramas, files);
    }

    /**
     * Imports a bundle and waits until its tour can be visited. Importing the same bundle again does nothing.
     *
     * @param folder {@code <site>/<tour>}
     * @throws UncheckedIOException when a disk fails; the predecessor stays
     */
    public ImportResult importBundle(Path folder, ImportProgress progress) {
        try {
            Path root = Files.isDirectory(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().normalize();
            return locks.with(root, () -> importLocked(root, progress));
        } catch (IOException e) {
            throw new UncheckedIOException("The bundle " + folder + " could not be imported: " + e.getMessage(), e);
        }
    }

    private ImportResult importLocked(Path root, ImportProgress progress) throws IOException {
        Optional<TourId> id = id(root);
        String stamp = Files.isDirectory(root) ? Fingerprint.stamp(root) : "";
        Optional<TourStore.Imported> predecessor = id.flatMap(store::imported);
        boolean sameFiles = predecessor.isPresent() && predecessor.get().stamp().equals(stamp);
        if (sameFiles && media.isComplete(store.document(id.get()).orElseThrow())) {
            return new ImportResult.Unchanged(id.get());
        }
        return switch (reader.read(root)) {
            case BundleReading.Invalid(var problems) -> new ImportResult.Invalid(problems);
            case BundleReading.Valid(var bundle) -> importValid(bundle, stamp, predecessor, progress);
        };
    }

    private ImportResult importValid(
            Bundle bundle, String stamp, Optional<TourStore.Imported> predecessor, ImportProgress progress)
            throws IOException {
        TourId id = new TourId(bundle.site(), bundle.tour());
        boolean same =
                predecessor.isPresent() && predecessor.get().fingerprint().equals(bundle.fingerprint());
        if (same && media.isComplete(store.document(id).orElseThrow())) {
            store.restamp(id, stamp);
            return new ImportResult.Unchanged(id);
        }
        return switch (media.prepare(bundle, progress)) {
            case MediaImport.Prepared.Failed(var problems) -> new ImportResult.Invalid(problems);
            case MediaImport.Prepared.Ready(TourDocument document) -> {
                Replacement replacement = store.replace(id, document, bundle.fingerprint(), stamp, same);
                TourStructure structure = bundle.structure();
                yield replacement == Replacement.UNCHANGED
                        ? new ImportResult.Unchanged(id)
                        : new ImportResult.Imported(
                                id,
                                replacement == Replacement.FIRST,
                                structure.scenes().size(),
                                structure.stops().size(),
                                structure.versions().size());
            }
        };
    }

    private static Optional<TourId> id(Path root) {
        Path parent = root.getParent();
        return root.getFileName() == null || parent == null || parent.getFileName() == null
                ? Optional.empty()
                : Optional.of(new TourId(
                        parent.getFileName().toString(), root.getFileName().toString()));
    }

    /** The bundles below a folder of sites, in the order of their names. */
    static List<Path> bundlesIn(Path tours) throws IOException {
        if (!Files.isDirectory(tours)) {
            return List.of();
        }
        try (var folders = Files.walk(tours, 2)) {
            return folders.filter(folder -> tours.relativize(folder).getNameCount() == 2)
                    .filter(Files::isDirectory)
                    .filter(BundleReader::isBundle)
                    .sorted()
                    .toList();
        }
    }
}
