package org.cites360.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.springframework.http.HttpHeaders;

/** The language of a Vaadin page, chosen as on every other page: by its address, else by the browser. */
public final class UiLanguage {

    private UiLanguage() {}

    /** The language of the page that is being worked on. */
    public static Language current() {
        return of(UI.getCurrent());
    }

    static Language of(UI ui) {
        return Language.of(ui.getLocale().toLanguageTag()).orElse(Language.FR);
    }

    /** Runs before a view is made, so that it is made in the right language. */
    static void choose(BeforeEnterEvent event) {
        String parameter = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LanguageChoice.PARAMETER)
                .orElse(null);
        String asked = Optional.ofNullable(VaadinRequest.getCurrent())
                .map(request -> request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(null);
        event.getUI().setLocale(LanguageChoice.of(parameter, asked).locale());
    }
}
