package org.cites360.network.discussion.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.cites360.base.CentreNames;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.Pager;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.TextBox;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.discussion.Comment;
import org.cites360.network.discussion.Moderation;
import org.cites360.network.discussion.Moderation.Reported;
import org.cites360.network.ui.NetworkPage;

/** Comments that somebody found wrong, for moderators. To everybody else this page does not exist. */
@PermitAll
@Route("network/reports")
class ReportsView extends NetworkPage implements BeforeEnterObserver {

    private final transient Moderation moderation;
    private final transient CurrentPerson current;
    private final transient CentreNames centres;
    private final transient Texts texts;
    private final Message message = new Message();
    private int page;

    ReportsView(Pages pages, Moderation moderation, CurrentPerson current, CentreNames centres, Texts texts) {
        super(pages, "/network/reports");
        this.moderation = moderation;
        this.current = current;
        this.centres = centres;
        this.texts = texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!current.may(Action.MODERATE_NETWORK)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        is("/network/reports", text("reports.title"));
        page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
        show();
    }

    private void show() {
        Moderation.Queue queue = moderation.queue(page, UiLanguage.current());
        OrderedList list = Blocks.styled(new OrderedList(), "comments");
        queue.reported().forEach(reported -> list.add(item(reported)));
        getContent().removeAll();
        getContent()
                .add(
                        Blocks.head(text("reports.title"), text("reports.lead")),
                        Blocks.narrow(
                                message,
                                queue.reported().isEmpty() ? Blocks.paragraph(text("reports.none")) : list,
                                new Pager(
                                        queue.page(),
                                        queue.pages(),
                                        number -> Pages.in("/network/reports", UiLanguage.current()) + "&page="
                                                + number)));
    }

    private ListItem item(Reported reported) {
        Comment comment = reported.comment();
        UnorderedList reasons = new UnorderedList();
        reported.reasons()
                .forEach(
                        reason -> reasons.add(new ListItem(reason.text() + " (" + ReaderTime.text(reason.at()) + ")")));
        TextBox why =
                new TextBox("hide-" + comment.id(), text("hide.reason")).rows(2).attribute("maxlength", "1000");
        ListItem item = Blocks.styled(
                new ListItem(
                        CommentItem.head(comment, UiLanguage.current(), texts, centres),
                        CommentItem.body(comment, UiLanguage.current(), texts),
                        reasons,
                        new Form(() -> hide(comment, why), text("hide"), why),
                        Blocks.actions(
                                Blocks.button(
                                        text("dismiss"),
                                        () -> tell(moderation.dismiss(comment.id()), "dismiss.done"),
                                        "button--quiet"),
                                Blocks.link(comment.path(), text("reports.where")))),
                "comment");
        return item;
    }

    private void hide(Comment comment, TextBox why) {
        Moderation.Outcome outcome = moderation.hide(comment.id(), why.value());
        if (outcome == Moderation.Outcome.NO_REASON) {
            why.mistake(text("hide.no-reason"));
        } else {
            tell(outcome, "hide.done");
        }
    }

    private void tell(Moderation.Outcome outcome, String done) {
        show();
        if (outcome == Moderation.Outcome.DONE) {
            message.good(text(done));
        } else {
            message.bad(text("gone"));
        }
    }

    private String text(String key) {
        return getTranslation("discussion." + key);
    }
}
