package org.cites360.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.cites360.base.ui.MainLayout;
import org.junit.jupiter.api.Test;

class FailureViewTest extends PortalTest {

    /** A view with a fault. */
    @AnonymousAllowed
    public static class Faulty extends Div {
        public Faulty() {
            throw new IllegalStateException("a secret of the implementation");
        }
    }

    @Test
    void aFaultIsOwnedWithoutShowingItsInsideAndCanBeRetried() {
        RouteConfiguration.forSessionScope().setRoute("faulty", Faulty.class, MainLayout.class);
        open("faulty?lang=it");
        assertThat(title()).isEqualTo("Qualcosa non ha funzionato · Cités 360");
        assertThat(html()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(link("Riprova").getHref()).isEqualTo("/faulty?lang=it");
    }

    @Test
    void whatTheBrowserSaysOfTheConnectionIsInTheLanguageOfThePage() {
        open("?lang=es");
        assertThat(UI.getCurrent().getReconnectDialogConfiguration().getDialogText())
                .isEqualTo("Se ha perdido la conexión. Intentándolo de nuevo…");
        var messages = VaadinService.getCurrent().getSystemMessages(Locale.of("nl"), VaadinRequest.getCurrent());
        assertThat(messages.getInternalErrorCaption()).isEqualTo("Er ging iets mis");
    }
}
