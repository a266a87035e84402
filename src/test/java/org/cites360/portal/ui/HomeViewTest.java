package org.cites360.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.cites360.base.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HomeViewTest extends PortalTest {

    @Test
    void oneStepLeadsIntoTheVisitOfARealPlace() {
        open("?lang=fr");
        Anchor start = link("Commencer la visite");
        assertThat(start.getHref()).isEqualTo("/visit/brussels/sample?lang=fr");
        assertThat(start.isRouterIgnore())
                .as("a page without session is no business of the router")
                .isTrue();
    }

    @Test
    void eachAudienceFindsTheVersionsThatSpeakToIt() {
        open("?lang=fr");
        assertThat(link("Français – Jeunes").getHref()).isEqualTo("/visit/brussels/sample?lang=fr&audience=youth");
        assertThat(link("Nederlands – Tout public").getHref())
                .isEqualTo("/visit/brussels/sample?lang=nl&audience=user");
        // The version for professionals is published in the year 2100
        assertThat(text()).contains("Pas encore publiée");
    }

    @Test
    void everyPublishedVisitHasACard() {
        open("?lang=nl");
        assertThat(link("Het proefbezoek").getHref()).isEqualTo("/tours/brussels/sample?lang=nl");
        assertThat(text()).contains("2 scènes · 3 haltes").contains("Talen: Français, Nederlands");
        assertThat(text()).contains("Demonstratie");
    }

    @Test
    void aVisitThatDoesNotSpeakTheReadersLanguageIsMarkedWithItsOwn() {
        open("?lang=nl");
        Anchor card = find(H3.class).all().stream()
                .flatMap(heading -> heading.getChildren())
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .filter(link -> link.getHref().startsWith("/tours/torino/"))
                .findFirst()
                .orElseThrow();
        assertThat(card.getElement().getAttribute("lang")).isIn("it", "en");
    }

    @Test
    void theMapAndTheListLeadToTheSameCentres() {
        open("?lang=it");
        List<String> listed = addresses(link -> link.getHref().startsWith("/sites/"));
        assertThat(listed).hasSize(19).contains("/sites/brussels?lang=it", "/sites/mayotte?lang=it");
        String map = html().substring(html().indexOf("<svg class=\"site-map\""));
        assertThat(listed).allSatisfy(address -> assertThat(map).contains("<a class=\"site-map-pin"));
        assertThat(listed).allSatisfy(address -> assertThat(map).contains("href=\"" + address + "\""));
    }

    @Test
    void theDirectoryIsMarkedAsNotConfirmed() {
        open("?lang=es");
        assertThat(text()).contains("por confirmar por cada centro");
    }

    @Test
    void aFigureComesWithItsYearAndSource() {
        open("?lang=en");
        assertThat(text())
                .contains("In 2021 the international network counted 27 centres")
                .contains("annual report 2021");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingIsInTheLanguageOfTheAddress(Language language) {
        open("?lang=" + language.tag());
        assertThat(title())
                .endsWith(" · Cités 360")
                .startsWith(find(H1.class).single().getText());
        assertThat(text()).doesNotContain("!portal.").doesNotContain("!base.").doesNotContain("{0}");
        assertThat(find(H2.class).all()).hasSize(4);
        assertThat(addresses(link ->
                        link.getHref().startsWith("/") && !link.getHref().contains("?lang=")))
                .isEmpty();
        assertThat(readable(find(Footer.class).single())).isNotBlank();
    }

    @Test
    void theSixLanguagesSayDifferentThings() {
        assertThat(List.of(Language.values()).stream().map(language -> {
                    open("?lang=" + language.tag());
                    return find(H1.class).single().getText();
                }))
                .doesNotHaveDuplicates();
    }
}
