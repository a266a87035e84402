package org.cites360.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.cites360.audit.AuditRecord;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;

/** The record of one centre, for those who answer for it. */
@PermitAll
@Route("network/:site/record")
class CentreRecordView extends Composite<Div> implements PageView, BeforeEnterObserver {

    private final CurrentPerson person;
    private final CentreNames centres;
    private final Pages pages;
    private final RecordPage content;
    private String site = "";

    CentreRecordView(AuditRecord record, CentreNames centres, CurrentPerson person, Pages pages) {
        this.person = person;
        this.centres = centres;
        this.pages = pages;
        this.content = new RecordPage(record, centres);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        site = event.getRouteParameters().get("site").orElse("");
        if (!person.may(Action.READ_RECORD, site)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        getContent().removeAll();
        getContent().add(content);
        content.show(
                title(),
                getTranslation("audit.lead"),
                RecordFilter.of(path(), site, event.getLocation().getQueryParameters()));
    }

    private String title() {
        return getTranslation("audit.title.centre", centres.name(site));
    }

    private String path() {
        return "/network/" + site + "/record";
    }

    @Override
    public Page page() {
        return pages.translated(path(), UiLanguage.current(), title(), getTranslation("audit.lead"))
                .notIndexed();
    }
}
