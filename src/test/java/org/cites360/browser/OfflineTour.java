package org.cites360.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cites360.tour.SampleBundle;
import org.cites360.tour.importing.ImportResult;
import org.cites360.tour.importing.TourImport;

/** The tour that is kept on devices; a test publishes it anew or withdraws it, and the next one finds it as it was. */
final class OfflineTour {

    static final String TITLE = "La visite d’essai";

    private static final String STRUCTURE = "tour.yaml";
    private static final String TEXTS = "texts/fr.yaml";

    private final TourImport imports;
    private final SampleBundle bundle;
    private final String structure;
    private final String texts;
    private boolean altered;

    /** Publishes it as {@code brussels/kept}. @param folder for its bundle */
    OfflineTour(TourImport imports, Path folder) {
        this.imports = imports;
        bundle = SampleBundle.copy(folder, "kept");
        try {
            // One picture of two levels, so that there is something to leave out
            Files.copy(
                    Path.of("tours/brussels/formtruck/panoramas/inside.jpg"),
                    bundle.file("panoramas/hall.jpg"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        structure = bundle.read(STRUCTURE);
        texts = bundle.read(TEXTS);
        publish();
    }

    void publishAs(String title) {
        altered = true;
        bundle.write(TEXTS, texts.replaceFirst("title: .*", "title: " + title));
        publish();
    }

    /** Withdraws the French visit for users: it will be published some other day. */
    void withdraw() {
        altered = true;
        bundle.replace(STRUCTURE, "lang: fr, published: 2026-01-01 }", "lang: fr, published: 2100-01-01 }");
        publish();
    }

    /** Without reading the bundle when nothing was changed in it. */
    void restore() {
        if (altered) {
            altered = false;
            bundle.write(STRUCTURE, structure).write(TEXTS, texts);
            publish();
        }
    }

    private void publish() {
        assertThat(imports.importBundle(bundle.folder(), (pictures, share) -> {}))
                .isNotInstanceOf(ImportResult.Invalid.class);
    }
}
