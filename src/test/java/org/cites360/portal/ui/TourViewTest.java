package org.cites360.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cites360.base.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TourViewTest extends PortalTest {

    @Test
    void theVisitForEveryoneIsShownInTheReadersLanguage() {
        open("tours/brussels/sample?lang=nl");
        assertThat(find(H1.class).single().getText()).isEqualTo("Het proefbezoek");
        assertThat(viewer().orElseThrow().getAttribute("manifest"))
                .isEqualTo("/api/tours/brussels/sample?lang=nl&audience=user");
        assertThat(viewer().orElseThrow().getAttribute("preview")).startsWith("data:image/");
    }

    @Test
    void anotherVersionIsOneLinkAway() {
        open("tours/brussels/sample?lang=nl");
        String youth = link("Français – Jongeren").getHref();
        assertThat(youth).isEqualTo("/tours/brussels/sample?lang=nl&version=youth.fr");
        open(youth.substring(1));
        assertThat(viewer().orElseThrow().getAttribute("manifest"))
                .isEqualTo("/api/tours/brussels/sample?lang=fr&audience=youth");
        assertThat(link("Français – Jongeren").getElement().getAttribute("aria-current"))
                .isEqualTo("true");
    }

    @Test
    void aLanguageTheVisitDoesNotSpeakIsNeverReplacedSilently() {
        open("tours/brussels/sample?lang=es");
        assertThat(viewer()).isEmpty();
        assertThat(text()).contains("Esta visita todavía no existe en este idioma (Español)");
        assertThat(link("Français – Para todos los públicos").getHref())
                .isEqualTo("/tours/brussels/sample?lang=es&version=user.fr");
    }

    @Test
    void aVersionThatIsNotPublishedIsNamedWithThoseThatAre() {
        open("tours/brussels/sample?lang=fr&version=professional.nl");
        assertThat(viewer()).isEmpty();
        assertThat(text())
                .contains("La version «")
                .contains("Nederlands – Professionnels")
                .contains("n’est pas publiée");
        assertThat(links().stream()
                        .filter(link -> link.getHref().contains("version="))
                        .count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void aVersionThatMakesNoSenseCountsAsNotChosen() {
        for (String nonsense : List.of("x", ".", "king.fr", "user.", "%3Cscript%3E")) {
            open("tours/brussels/sample?lang=fr&version=" + nonsense);
            assertThat(viewer().orElseThrow().getAttribute("manifest"))
                    .isEqualTo("/api/tours/brussels/sample?lang=fr&audience=user");
        }
    }

    @Test
    void theVisitCanBeHadWithoutThePortal() {
        open("tours/brussels/sample?lang=fr");
        assertThat(link("Ouvrir la visite").getHref()).isEqualTo("/visit/brussels/sample?lang=fr&audience=user");
    }

    @Test
    void itsAddressAndTheCodeToEmbedItAreReadyToBeCopied() {
        open("tours/brussels/sample?lang=fr");
        assertThat(text())
                .contains("http://localhost:8080/visit/brussels/sample?lang=fr&audience=user")
                .contains("http://localhost:8080/embed/brussels/sample?lang=fr&amp;audience=user")
                .contains("title=\"La visite d’essai\"")
                .contains("http://localhost:8080/kiosk/brussels/sample?lang=fr&audience=user");
        assertThat(find(NativeButton.class).all().stream().map(NativeButton::getText))
                .containsExactly("Copier l’adresse", "Copier le code", "Copier l’adresse pour un écran");
    }

    @Test
    void theCentreAndWhoMadeTheVisitAreNamed() {
        open("tours/brussels/sample?lang=it");
        assertThat(link("Cité des métiers de Bruxelles / Beroepenpunt").getHref())
                .isEqualTo("/sites/brussels?lang=it");
        assertThat(text()).contains("Bruxelles, Belgio").contains("Panorami Cités 360 · CC0-1.0");
    }

    @Test
    void aDemonstrationSaysThatItIsOne() {
        open("tours/torino/prova?lang=en");
        assertThat(text()).contains("This visit is a demonstration");
        open("tours/brussels/sample?lang=en");
        assertThat(text()).contains("a 3D model of the premises");
    }

    @Test
    void anUnknownVisitIsAnsweredInTheReadersLanguageWithAWayOn() {
        open("tours/brussels/nothing?lang=pt");
        assertThat(text()).contains("Esta visita não existe ou ainda não está publicada.");
        assertThat(link("Todas as visitas").getHref()).isEqualTo("/tours?lang=pt");
    }

    @Test
    void anUnknownAddressIsAnsweredInTheReadersLanguageWithAWayOn() {
        open("no/such/page?lang=nl");
        assertThat(title()).isEqualTo("Deze pagina bestaat niet · Cités 360");
        assertThat(link("Naar de startpagina").getHref()).isEqualTo("/?lang=nl");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksEveryLanguage(Language language) {
        open("tours/brussels/sample?version=user.fr&lang=" + language.tag());
        assertThat(text()).doesNotContain("!portal.").doesNotContain("!base.").doesNotContain("{0}");
        assertThat(viewer().orElseThrow().getAttribute("lang")).isEqualTo(language.tag());
        // What stands in until the viewer runs, and where it cannot
        assertThat(readable(viewer().orElseThrow())).isNotBlank();
    }

    private Optional<Element> viewer() {
        return all(page().getElement())
                .filter(element -> !element.isTextNode() && element.getTag().equals("tour-viewer"))
                .findFirst();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(TourViewTest::all));
    }
}
