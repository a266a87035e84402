package org.cites360.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFileTest {

    private static final String HEADER = "slug,name,city,country,latitude,longitude,languages\n";

    @TempDir
    Path folder;

    @Test
    void theFileThatIsDeliveredIsGood() {
        assertThat(SiteFile.read(Path.of("content/sites.csv")))
                .asInstanceOf(type(SiteFile.Outcome.Read.class))
                .satisfies(read -> assertThat(read.rows()).hasSize(19));
    }

    @Test
    void onlyTheFirstSevenColumnsAreNeededAndOthersAreLeftAside() throws IOException {
        assertThat(read(HEADER.replace("\n", ",note\n")
                        + "porto,Cidade das Profissões,Porto,PT,41.15,-8.6,pt,a note\n"))
                .isEqualTo(new SiteFile.Outcome.Read(List.of(new SiteFile.Row(
                        "porto",
                        "Cidade das Profissões",
                        "Porto",
                        "PT",
                        41.15,
                        -8.6,
                        List.of("pt"),
                        "",
                        "",
                        "",
                        "",
                        false))));
    }

    @Test
    void everyMistakeIsToldWithItsLineItsColumnAndHowToMendIt() throws IOException {
        assertThat(
                        mistakes(
                                HEADER
                                        + "Porto,,Porto,PRT,north,-200,pt;en\n\nlyon,Lyon,Lyon,FR,45,4,fr\nlyon,Lyon,Lyon,FR,45,4,fr\n"))
                .hasSize(7)
                .anySatisfy(line -> assertThat(line).startsWith("line 2, slug: “Porto”: write lower-case"))
                .anySatisfy(line -> assertThat(line).startsWith("line 2, name:"))
                .anySatisfy(line -> assertThat(line).startsWith("line 2, country: “PRT”"))
                .anySatisfy(line -> assertThat(line).startsWith("line 2, latitude: “north”"))
                .anySatisfy(line -> assertThat(line).startsWith("line 2, longitude: “-200”"))
                .anySatisfy(line -> assertThat(line).startsWith("line 2, languages: “pt;en”"))
                .anySatisfy(line -> assertThat(line).startsWith("line 5, slug: “lyon”: is on line 4 already"));
    }

    @Test
    void aFileWithoutTheColumnsSaysWhichAreMissing() throws IOException {
        assertThat(mistakes("slug;name;city\n")).singleElement().asString().contains("no column", "latitude");
        assertThat(mistakes("")).singleElement().asString().contains("no column");
    }

    @Test
    void aFileInAnotherEncodingOrWithAnOpenQuoteIsNamedAsSuch() throws IOException {
        Path latin = folder.resolve("latin.csv");
        Files.writeString(latin, HEADER + "geneve,Genève,Genève,CH,46,6,fr\n", StandardCharsets.ISO_8859_1);
        assertThat(((SiteFile.Outcome.Wrong) SiteFile.read(latin)).mistakes())
                .singleElement()
                .asString()
                .contains("UTF-8");
        assertThat(mistakes(HEADER + "porto,\"Cidade,Porto,PT,41,-8,pt\n"))
                .singleElement()
                .asString()
                .contains("not a CSV file");
    }

    private List<String> mistakes(String content) throws IOException {
        return ((SiteFile.Outcome.Wrong) read(content)).mistakes();
    }

    private SiteFile.Outcome read(String content) throws IOException {
        return SiteFile.read(Files.writeString(folder.resolve("sites.csv"), content));
    }
}
