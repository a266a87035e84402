package org.cites360.network.discussion.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.web.Pages;
import org.cites360.network.TextLanguage;
import org.cites360.network.discussion.Comment;
import org.cites360.network.discussion.Discussion;

/** One comment, to be read. */
final class CommentItem {

    private CommentItem() {}

    /** Who wrote it, for the eye and for those who hear the page. */
    static String author(Comment comment, Language language, Texts texts, CentreNames centres) {
        Comment.Author author = comment.author();
        String site = author.site();
        if (author.name() == null) {
            return site == null
                    ? texts.get(language, "discussion.former")
                    : texts.get(language, "discussion.former-of", centres.name(site));
        }
        return site == null ? author.name() : author.name() + " · " + centres.name(site);
    }

    static Div head(Comment comment, Language language, Texts texts, CentreNames centres) {
        Div head =
                Blocks.div("comment__head", Blocks.span(author(comment, language, texts, centres), "comment__author"));
        Anchor when = new Anchor(Pages.in(comment.path(), language));
        when.getElement()
                .setAttribute(
                        "aria-label",
                        texts.get(language, "discussion.permalink") + ", " + ReaderTime.text(comment.at()));
        when.add(ReaderTime.element(comment.at()));
        head.add(when);
        if (comment.language() != TextLanguage.of(language) && comment.body() instanceof Comment.Body.Said) {
            head.add(Blocks.span(
                    texts.get(
                            language,
                            "discussion.in-language",
                            comment.language().nameIn(language.locale())),
                    "muted"));
        }
        return head;
    }

    static Div body(Comment comment, Language language, Texts texts) {
        Div body = Blocks.div("comment__body");
        switch (comment.body()) {
            case Comment.Body.Said said -> {
                body.getElement().setAttribute("lang", comment.language().tag());
                body.add(new Html("<div>" + said.html() + "</div>"));
            }
            case Comment.Body.Withdrawn() ->
                body.add(Blocks.paragraph(texts.get(language, "discussion.withdrawn"), "muted"));
            case Comment.Body.Hidden hidden -> {
                body.add(Blocks.paragraph(texts.get(language, "discussion.hidden"), "muted"));
                if (hidden.reason() != null) {
                    body.add(Blocks.paragraph(texts.get(language, "discussion.hidden.reason", hidden.reason())));
                }
                if (hidden.html() != null) {
                    Div text = new Div(new Html("<div>" + hidden.html() + "</div>"));
                    text.addClassName("comment__hidden");
                    text.getElement().setAttribute("lang", comment.language().tag());
                    body.add(text);
                }
            }
        }
        return body;
    }

    /** That it was edited, and what it said before, read when it is asked for. */
    static NativeDetails edited(Comment comment, Language language, Texts texts, Discussion discussion) {
        NativeDetails details = new NativeDetails(texts.get(
                language, "discussion.edited", ReaderTime.text(java.util.Objects.requireNonNull(comment.edited()))));
        details.addClassName("comment__edited");
        details.addToggleListener(toggle -> {
            if (toggle.isOpened()) {
                Div earlier = new Div(Blocks.paragraph(texts.get(language, "discussion.earlier"), "muted"));
                discussion.earlier(comment.id(), language).forEach(version -> {
                    Div text = new Div(new Html("<div>" + version.html() + "</div>"));
                    text.getElement().setAttribute("lang", version.language().tag());
                    earlier.add(
                            Blocks.paragraph(
                                    texts.get(language, "discussion.earlier.until", ReaderTime.text(version.until())),
                                    "muted"),
                            text);
                });
                details.setContent(earlier);
            }
        });
        return details;
    }
}
