package org.cites360.portal.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.cites360.base.ui.MainLayout;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.portal.Portal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says that the product failed, without showing how; the log has the rest. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
class FailureView extends Composite<Div> implements PageView, HasErrorParameter<Exception> {

    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    private final Portal portal;
    private String path = "/";

    FailureView(Portal portal) {
        this.portal = portal;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        path = "/" + event.getLocation().getPathWithQueryParameters();
        log.error("A view failed at {}", path, error.getException());
        getContent().removeAll();
        getContent()
                .add(Parts.styled(
                        Parts.wrap(
                                new H1(getTranslation("base.failure.title")),
                                Parts.paragraph(getTranslation("base.failure.text"), "lead"),
                                Parts.pageLink(path, getTranslation("portal.failure.retry"), "button")),
                        "page-head"));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public Page page() {
        return portal.apology(path, UiLanguage.current(), "base.failure.title", "base.failure.text");
    }
}
