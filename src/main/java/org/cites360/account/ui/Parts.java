package org.cites360.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;

/** The small pieces these views are made of, in the classes of {@code frontend/styles}. */
final class Parts {

    private Parts() {}

    static <T extends HasStyle> T styled(T component, String... classes) {
        component.addClassNames(classes);
        return component;
    }

    static Paragraph paragraph(String text, String... classes) {
        return styled(new Paragraph(text), classes);
    }

    /** The top of a page: its heading and what it is for. */
    static Div head(String title, String lead) {
        Div wrap = styled(new Div(new H1(title)), "wrap");
        if (!lead.isEmpty()) {
            wrap.add(paragraph(lead, "lead"));
        }
        return styled(new Div(wrap), "page-head");
    }

    static Div body(Component... content) {
        return styled(new Div(content), "wrap", "account-page");
    }

    static Div narrow(Component... content) {
        return styled(new Div(styled(new Div(content), "account-page", "account-page--narrow")), "wrap");
    }

    /** A box that its heading names. */
    static Section card(String id, String heading, Component... content) {
        H2 title = new H2(heading);
        title.setId(id);
        Section card = new Section(title);
        card.add(content);
        card.getElement().setAttribute("aria-labelledby", id);
        return styled(card, "card");
    }

    static Anchor link(String path, String text, String... classes) {
        return styled(new Anchor(Pages.in(path, UiLanguage.current()), text), classes);
    }

    static NativeButton button(String text, Runnable onClick, String... classes) {
        NativeButton button = new NativeButton(text, event -> onClick.run());
        button.getElement().setAttribute("type", "button");
        return styled(styled(button, "button"), classes);
    }

    static Div actions(Component... content) {
        return styled(new Div(content), "actions");
    }

    static Span tag(String text, String... classes) {
        return styled(styled(new Span(text), "tag"), classes);
    }

    /** A moment, as the reader's language writes it, in the time of the server. */
    static String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(UI.getCurrent().getLocale())
                .format(at.atZone(ZoneId.systemDefault()));
    }
}
