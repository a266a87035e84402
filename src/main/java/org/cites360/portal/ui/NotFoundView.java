package org.cites360.portal.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.cites360.base.Language;
import org.cites360.base.ui.MainLayout;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.portal.Portal;

/** Answers an address that leads nowhere, in the reader's language and with ways on. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class NotFoundView extends Composite<Div> implements PageView, HasErrorParameter<NotFoundException> {

    private static final String NO_ROUTE = "Couldn't find route";

    private final Portal portal;
    private String path = "/";

    NotFoundView(Portal portal) {
        this.portal = portal;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        path = "/" + event.getLocation().getPath();
        // Vaadin's own message names the address, in English
        String own = error.hasCustomMessage() && !error.getCustomMessage().startsWith(NO_ROUTE)
                ? error.getCustomMessage()
                : getTranslation("portal.not-found.text");
        show(own);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public Page page() {
        return portal.apology(path, UiLanguage.current(), "portal.not-found.title", "portal.not-found.text");
    }

    private void show(String text) {
        Language language = UiLanguage.current();
        Div ways = Parts.styled(
                new Div(
                        Parts.link(Pages.in("/tours", language), getTranslation("portal.home.all"), "button"),
                        Parts.link(
                                Pages.in("/", language),
                                getTranslation("portal.not-found.home"),
                                "button",
                                "button--quiet")),
                "actions");
        getContent().removeAll();
        getContent()
                .add(Parts.styled(
                        Parts.wrap(
                                new H1(getTranslation("portal.not-found.title")), Parts.paragraph(text, "lead"), ways),
                        "page-head"));
    }
}
