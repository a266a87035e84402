package org.cites360.portal.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.cites360.base.Language;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.portal.Portal;
import org.cites360.portal.Visit;

/** Every published visit. */
@AnonymousAllowed
@Route("tours")
class ToursView extends Composite<Div> implements PageView, BeforeEnterObserver {

    private final Portal portal;

    ToursView(Portal portal) {
        this.portal = portal;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(portal.visits(UiLanguage.current()));
    }

    @Override
    public Page page() {
        return portal.visitsPage(UiLanguage.current());
    }

    private void show(List<Visit> visits) {
        Language language = UiLanguage.current();
        Div content = Parts.wrap(Parts.styled(
                new Div(
                        new H1(getTranslation("portal.visits.title")),
                        Parts.paragraph(getTranslation("portal.visits.lead"), "lead")),
                "page-head"));
        content.add(new VisitCards(visits, H2::new));
        if (visits.isEmpty()) {
            content.add(
                    Parts.pageLink(Pages.in("/sites", language), getTranslation("portal.visits.centres"), "button"));
        }
        getContent().removeAll();
        getContent().add(content);
    }
}
