package org.cites360.network.discussion.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.discussion.Discussion;
import org.cites360.network.ui.NetworkPage;
import org.cites360.network.ui.RecordAddress;

/** The lasting address of a comment: leads to its place under the record, on whatever page of the discussion that is by now. */
@PermitAll
@Route("network/comments/:comment")
class CommentView extends NetworkPage implements BeforeEnterObserver {

    private final transient Discussion discussion;
    private final transient CurrentPerson current;

    CommentView(Pages pages, Discussion discussion, CurrentPerson current) {
        super(pages, "/network");
        this.discussion = discussion;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Discussion.Place> place = current.may(Action.READ_NETWORK)
                ? event.getRouteParameters()
                        .get("comment")
                        .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                        .flatMap(text -> discussion.place(UUID.fromString(text)))
                : Optional.empty();
        if (place.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        String comment = event.getRouteParameters().get("comment").orElseThrow();
        String target = Pages.in(RecordAddress.of(place.get().record()), UiLanguage.current()) + "&comments="
                + place.get().page() + "#comment-" + comment;
        is("/network/comments/" + comment, getTranslation("discussion.title"));
        getContent().removeAll();
        // Scripts lead on at once; whoever has none of Vaadin's follows the link
        Div way = Blocks.narrow(
                new com.vaadin.flow.component.html.Anchor(target, getTranslation("discussion.reports.where")));
        getContent().add(Blocks.head(getTranslation("discussion.title"), ""), way);
        UI.getCurrent().getPage().executeJs("location.replace($0)", target);
    }
}
