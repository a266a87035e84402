package org.cites360.network.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ConfirmedButton;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.Pager;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.TextBox;
import org.cites360.base.web.Pages;
import org.cites360.network.RecordId;
import org.cites360.network.discussion.Comment;
import org.cites360.network.discussion.CommentDrafts;
import org.cites360.network.discussion.CommentDrafts.Place;
import org.cites360.network.discussion.Discussion;
import org.cites360.network.discussion.Discussion.Outcome;
import org.cites360.network.discussion.Moderation;
import org.cites360.network.ui.RecordAddress;

/** What members say about one record, and where they say it. */
final class DiscussionSection extends Section {

    private final transient Discussion discussion;
    private final transient Moderation moderation;
    private final transient CommentDrafts drafts;
    private final transient CurrentPerson current;
    private final transient CentreNames centres;
    private final transient Texts texts;
    private final Language language;
    private final RecordId record;
    private final int page;
    private final Message message = new Message();
    private final Div list = new Div();
    private final Div write = new Div();

    DiscussionSection(
            Discussion discussion,
            Moderation moderation,
            CommentDrafts drafts,
            CurrentPerson current,
            CentreNames centres,
            Texts texts,
            Language language,
            RecordId record,
            int page) {
        this.discussion = discussion;
        this.moderation = moderation;
        this.drafts = drafts;
        this.current = current;
        this.centres = centres;
        this.texts = texts;
        this.language = language;
        this.record = record;
        this.page = page;
        Section card =
                Blocks.card("discussion", text("title"), Blocks.paragraph(text("network-only"), "muted"), message);
        card.add(list, write);
        addClassName("discussion");
        add(card);
        show();
    }

    private void show() {
        Discussion.Listing listing = discussion.list(record, page, language);
        list.removeAll();
        if (listing.comments().isEmpty()) {
            list.add(Blocks.paragraph(text("none")));
        } else {
            list.add(Blocks.paragraph(text("count", listing.total()), "muted"), items(listing.comments(), "comments"));
            list.add(new Pager(
                    listing.page(),
                    listing.pages(),
                    number -> Pages.in(RecordAddress.of(record), language) + "&comments=" + number + "#discussion"));
        }
        write.removeAll();
        write.add(new CommentForm(
                discussion,
                drafts,
                centres,
                record,
                new Place.New(),
                null,
                (words, site) -> discussion.add(record, null, site, words),
                () -> done("sent"),
                null));
    }

    private OrderedList items(List<Comment> comments, String style) {
        OrderedList items = Blocks.styled(new OrderedList(), style);
        comments.forEach(comment -> items.add(item(comment)));
        return items;
    }

    private ListItem item(Comment comment) {
        ListItem item = Blocks.styled(new ListItem(), "comment");
        item.setId("comment-" + comment.id());
        item.getElement().setAttribute("tabindex", "-1");
        item.add(CommentItem.head(comment, language, texts, centres), CommentItem.body(comment, language, texts));
        boolean said = comment.body() instanceof Comment.Body.Said;
        if (comment.edited() != null && said) {
            item.add(CommentItem.edited(comment, language, texts, discussion));
        }
        Div place = new Div();
        item.add(actions(comment, said, place), place);
        if (!comment.answers().isEmpty()) {
            item.add(items(comment.answers(), "answers"));
        }
        return item;
    }

    private Div actions(Comment comment, boolean said, Div place) {
        Div actions = Blocks.actions();
        String author = CommentItem.author(comment, language, texts, centres);
        String when = ReaderTime.text(comment.at());
        if (said) {
            actions.add(Blocks.quiet(text("answer"), text("answer-to", author), () -> answer(comment, place)));
        }
        if (said && comment.mine()) {
            actions.add(Blocks.quiet(text("edit"), text("edit-named", when), () -> edit(comment, place)));
        }
        if (comment.mine() && !(comment.body() instanceof Comment.Body.Withdrawn)) {
            actions.add(new ConfirmedButton(text("withdraw"), text("withdraw-named", when), () -> {
                told(discussion.withdraw(comment.id()), "withdrawn.done");
            }));
        }
        if (said && !comment.mine()) {
            actions.add(Blocks.quiet(text("report"), text("report-named", author), () -> report(comment, place)));
        }
        if (current.may(Action.MODERATE_NETWORK)) {
            if (said) {
                actions.add(Blocks.quiet(text("hide"), text("hide-named", author), () -> hide(comment, place)));
            } else if (comment.body() instanceof Comment.Body.Hidden) {
                actions.add(Blocks.quiet(text("restore"), text("restore-named", author), () -> {
                    moderation.restore(comment.id());
                    done("restore.done");
                }));
            }
        }
        return actions;
    }

    private void answer(Comment comment, Div place) {
        place.removeAll();
        place.add(new CommentForm(
                discussion,
                drafts,
                centres,
                record,
                new Place.Answer(comment.id()),
                null,
                (words, site) -> discussion.add(record, comment.id(), site, words),
                () -> done("sent"),
                place::removeAll));
        focus(place);
    }

    private void edit(Comment comment, Div place) {
        discussion.typed(comment.id(), language).ifPresent(words -> {
            place.removeAll();
            place.add(new CommentForm(
                    discussion,
                    drafts,
                    centres,
                    record,
                    new Place.Edit(comment.id()),
                    words,
                    (changed, site) -> discussion.edit(comment.id(), changed),
                    () -> done("changed"),
                    place::removeAll));
            focus(place);
        });
    }

    private static void focus(Div place) {
        place.getElement().executeJs("setTimeout(() => this.querySelector('textarea')?.focus())");
    }

    private void report(Comment comment, Div place) {
        TextBox reason = new TextBox("reason-" + comment.id(), text("report.reason"))
                .hint(text("report.hint"))
                .rows(2)
                .attribute("maxlength", "1000");
        ask(place, reason, text("report.send"), () -> {
            if (discussion.report(comment.id(), reason.value()) instanceof Outcome.Refused(Discussion.Refusal why)) {
                reason.mistake(text("refused." + why.key()));
            } else {
                done("report.done");
            }
        });
    }

    private void hide(Comment comment, Div place) {
        TextBox reason =
                new TextBox("hide-" + comment.id(), text("hide.reason")).rows(2).attribute("maxlength", "1000");
        ask(place, reason, text("hide"), () -> hide(comment.id(), reason));
    }

    private void hide(UUID comment, TextBox reason) {
        switch (moderation.hide(comment, reason.value())) {
            case DONE -> done("hide.done");
            case GONE -> done("gone");
            case NO_REASON -> reason.mistake(text("hide.no-reason"));
        }
    }

    private void ask(Div place, TextBox box, String button, Runnable onSubmit) {
        place.removeAll();
        place.add(
                new Form(onSubmit, button, new Component[] {box}),
                Blocks.actions(Blocks.button(text("cancel"), place::removeAll, "button--quiet")));
        box.focus();
    }

    private void told(Outcome outcome, String done) {
        done(outcome instanceof Outcome.Done ? done : "gone");
    }

    private void done(String key) {
        show();
        message.good(text(key));
    }

    private String text(String key, Object... arguments) {
        return texts.get(language, "discussion." + key, arguments);
    }
}
