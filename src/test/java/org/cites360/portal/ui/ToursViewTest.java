package org.cites360.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.cites360.base.Language;
import org.cites360.portal.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ToursViewTest extends PortalTest {

    @Test
    void realPlacesComeBeforeDemonstrations() {
        open("tours?lang=fr");
        assertThat(addresses(link -> link.getHref().startsWith("/tours/")))
                .containsExactly("/tours/brussels/sample?lang=fr", "/tours/torino/prova?lang=fr");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void speaksEveryLanguage(Language language) {
        open("tours?lang=" + language.tag());
        assertThat(title()).startsWith(find(H1.class).single().getText());
        assertThat(text()).doesNotContain("!portal.").doesNotContain("{0}");
    }

    @Test
    void theNavigationSaysWhereOneIs() {
        open("tours?lang=fr");
        assertThat(link("Visites").getElement().getAttribute("aria-current")).isEqualTo("page");
        open("tours/brussels/sample?lang=fr");
        assertThat(link("Visites").getElement().getAttribute("aria-current")).isEqualTo("true");
    }

    @Test
    void whileNothingIsPublishedTheCentresAreOffered() {
        open("tours?lang=fr");
        VisitCards none = new VisitCards(List.<Visit>of(), H2::new);
        assertThat(readable(none)).contains("Aucune visite n’est publiée pour l’instant");
    }

    @Test
    void theLanguageSwitchKeepsThePageAndItsVersion() {
        open("tours/brussels/sample?lang=fr&version=youth.fr");
        Anchor dutch = link("Nederlands");
        assertThat(dutch.getHref())
                .startsWith("/tours/brussels/sample?")
                .contains("lang=nl")
                .contains("version=youth.fr");
        assertThat(link("Français").getElement().getAttribute("aria-current")).isEqualTo("true");
    }
}
