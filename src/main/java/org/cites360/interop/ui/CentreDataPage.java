package org.cites360.interop.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;

/** A page about a centre's records as a whole, for those who answer for them; to everybody else it does not exist. */
abstract class CentreDataPage extends Composite<Div> implements PageView, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CurrentPerson person;
    private final transient CentreNames centres;
    private final transient Pages pages;
    private final String name;
    private String site = "";

    /** @param name {@code export} or {@code import}: of its address and its texts */
    CentreDataPage(CurrentPerson person, CentreNames centres, Pages pages, String name) {
        this.person = person;
        this.centres = centres;
        this.pages = pages;
        this.name = name;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        site = event.getRouteParameters().get("site").orElse("");
        if (!person.may(Action.PUBLISH_RECORDS, site)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        getContent().removeAll();
        show(site);
    }

    abstract void show(String of);

    String site() {
        return site;
    }

    String centre() {
        return centres.name(site);
    }

    String title() {
        return text(name + ".title", centre());
    }

    String text(String key, Object... values) {
        return getTranslation("interop." + key, values);
    }

    @Override
    public Page page() {
        return pages.translated("/network/" + site + "/" + name, UiLanguage.current(), title(), title())
                .notIndexed();
    }
}
