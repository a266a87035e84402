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

/** The whole record, for the administrator. */
@PermitAll
@Route(RecordView.PATH)
class RecordView extends Composite<Div> implements PageView, BeforeEnterObserver {

    static final String PATH = "admin/record";

    private final CurrentPerson person;
    private final Pages pages;
    private final RecordPage content;

    RecordView(AuditRecord record, CentreNames centres, CurrentPerson person, Pages pages) {
        this.person = person;
        this.pages = pages;
        this.content = new RecordPage(record, centres);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!person.may(Action.ADMINISTER)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        getContent().removeAll();
        getContent().add(content);
        content.show(
                getTranslation("audit.title"),
                getTranslation("audit.lead"),
                RecordFilter.of("/" + PATH, null, event.getLocation().getQueryParameters()));
    }

    @Override
    public Page page() {
        return pages.translated(
                        "/" + PATH, UiLanguage.current(), getTranslation("audit.title"), getTranslation("audit.lead"))
                .notIndexed();
    }
}
