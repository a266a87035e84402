package org.cites360.network.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A content folder with a practice, in two languages and with a file, and the resource that it uses. */
final class SampleContent {

    private final Path content;

    SampleContent(Path content) {
        this.content = content;
    }

    void write() throws IOException {
        put("practices/walk/practice.yaml", """
                format: 1
                site: brussels
                language: fr
                themes: [choose, move]
                target-groups: [job-seekers]
                licence: cc-by-4-0
                provenance: { origin: report, name: A report, year: 2021 }
                period: { from: 2021, to: 2021-06-02 }
                figures:
                  - { id: people, value: "426", year: 2021, source: A report }
                files:
                  - { id: plan, file: files/plan.txt, language: fr }
                resources: [sheet]
                stops:
                  - { tour: brussels/centre, stop: outside }
                """);
        put("practices/walk/fr.md", """
                ---
                title: Marcher
                summary: Marcher ensemble.
                labels:
                  people: personnes
                  plan: Le plan
                ---
                ## Objectifs
                Sortir.

                ## Description
                On marche.

                - un pas
                """);
        put("practices/walk/de.md", """
                ---
                title: Gehen
                summary: Zusammen gehen.
                labels: { people: Personen }
                ---
                ## objectives
                Hinaus.

                ## description
                Man geht.
                """);
        put("practices/walk/files/plan.txt", "Le plan de la promenade, pas à pas");
        put("resources/sheet/resource.yaml", """
                format: 1
                site: brussels
                language: fr
                themes: [choose]
                target-groups: [guidance-professionals]
                licence: cc-by-4-0
                type: worksheet
                file: files/sheet.txt
                languages: [fr]
                rights-holder: Cités 360
                """);
        put("resources/sheet/fr.md", """
                ---
                title: Une fiche
                summary: À remplir.
                ---
                ## Description
                Une fiche.
                """);
        put("resources/sheet/files/sheet.txt", "La fiche de la promenade");
    }

    void put(String file, String text) throws IOException {
        Path path = content.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    void replace(String file, String right, String wrong) throws IOException {
        String text = Files.readString(content.resolve(file));
        assertThat(text).contains(right);
        put(file, text.replace(right, wrong));
    }
}
