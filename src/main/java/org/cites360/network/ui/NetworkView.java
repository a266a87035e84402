package org.cites360.network.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.cites360.base.Language;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.Reader;

/** Where members begin: what waits for them, what they write, what is new. */
@PermitAll
@Route("network")
class NetworkView extends NetworkPage implements BeforeEnterObserver {

    private final transient CurrentPerson current;
    private final transient List<StartPart> parts;

    NetworkView(Pages pages, CurrentPerson current, List<StartPart> parts) {
        super(pages, "/network");
        this.current = current;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(StartPart::order)).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (Reader.of(current) == Reader.PUBLIC) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        Language language = UiLanguage.current();
        Div stack = Blocks.stack();
        parts.forEach(part -> part.create(language).ifPresent(stack::add));
        getContent().removeAll();
        getContent()
                .add(Blocks.head(getTranslation("drafts.network.title"), getTranslation("drafts.network.lead")), stack);
    }
}
