package org.cites360.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cites360.ApplicationTest;
import org.cites360.base.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class SitesTest {

    @Autowired
    Sites sites;

    @Autowired
    SiteSeed seed;

    @Autowired
    SiteNames names;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @Test
    void theDirectoryIsFilledAtStart() {
        assertThat(sites.all()).hasSize(19).extracting(Site::slug).isSorted();
        Site brussels = sites.find("brussels").orElseThrow();
        assertThat(brussels.confirmed()).isTrue();
        assertThat(brussels.address()).isEqualTo(new Site.Address("avenue de l'Astronomie 14", "1210"));
        assertThat(brussels.languages()).containsExactly("fr", "nl");
        assertThat(sites.all()).filteredOn(Site::confirmed).containsExactly(brussels);
        assertThat(sites.find("atlantis")).isEmpty();
    }

    @Test
    void anOverseasDepartmentCountsAsFranceAndIsNamed() {
        Site reunion = sites.find("saint-pierre").orElseThrow();
        assertThat(reunion.country()).isEqualTo("FR");
        assertThat(names.country(reunion, Language.NL)).isEqualTo("Frankrijk");
        assertThat(names.department(reunion, Language.FR)).contains("La Réunion");
        assertThat(names.department(sites.find("paris").orElseThrow(), Language.FR))
                .isEmpty();
    }

    @Test
    void placesAndDatesAreNamedInTheReadersLanguage() {
        Site brussels = sites.find("brussels").orElseThrow();
        assertThat(Stream.of(Language.values()).map(language -> names.city(brussels, language)))
                .containsExactly("Bruxelles", "Brussel", "Brussels", "Bruxelles", "Bruxelas", "Bruselas");
        assertThat(names.opened(brussels, Language.PT)).contains("março de 2018");
        assertThat(names.languages(brussels, Language.IT)).containsExactly("francese", "olandese");
    }

    @Test
    void aNewLineIsAddedAndAnUntouchedOneIsBroughtUpToDate() throws IOException {
        seed.seed(changed());
        assertThat(sites.find("namur").orElseThrow().name()).isEqualTo("Renamed");
        assertThat(sites.find("lyon")).isPresent();
        assertThat(sites.all()).as("a centre that left the file stays").hasSize(20);
    }

    @Test
    void whatACoordinatorEditedIsNeverOverwritten() throws IOException {
        jdbc.sql("update site set name = 'Ours', edited_at = now() where slug = 'namur'")
                .update();
        seed.seed(changed());
        assertThat(sites.find("namur").orElseThrow().name()).isEqualTo("Ours");
    }

    @Test
    void aWrongFileChangesNothing() throws IOException {
        Path file = changed();
        Files.writeString(file, "broken\n", java.nio.file.StandardOpenOption.APPEND);
        seed.seed(file);
        assertThat(sites.find("lyon")).isEmpty();
        assertThat(sites.find("namur").orElseThrow().name()).isEqualTo("Cité des métiers de Namur");
    }

    private Path changed() throws IOException {
        return Files.writeString(folder.resolve("sites.csv"), """
                slug,name,city,country,latitude,longitude,languages
                namur,Renamed,Namur,BE,50.467,4.867,fr
                lyon,Somewhere else,Lyon,FR,45.76,4.83,fr
                """);
    }
}
