package org.cites360.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.cites360.base.web.Pages;

/** Pieces of the pages on which people work, with the classes of the style sheets. */
public final class Blocks {

    private Blocks() {}

    public static <T extends Component & HasStyle> T styled(T component, String... classes) {
        component.addClassNames(classes);
        return component;
    }

    /** A page's content, as wide as the header. */
    public static Div wrap(Component... content) {
        return styled(new Div(content), "wrap", "work");
    }

    /** The top of a page: its heading and what it is for. @param lead empty where the heading says it all */
    public static Div head(String title, String lead) {
        Div wrap = styled(new Div(new H1(title)), "wrap");
        if (!lead.isEmpty()) {
            wrap.add(paragraph(lead, "lead"));
        }
        return div("page-head", wrap);
    }

    /** A page's cards and messages, one below the other. */
    public static Div stack(Component... content) {
        return styled(new Div(content), "wrap", "stack");
    }

    /** The same, no wider than a form needs. */
    public static Div narrow(Component... content) {
        return div("wrap", styled(new Div(content), "stack", "stack--narrow"));
    }

    /** A box that its heading names. @param id of the heading, unique on the page */
    public static Section card(String id, String heading, Component... content) {
        H2 title = new H2(heading);
        title.setId(id);
        Section card = new Section(title);
        card.add(content);
        card.getElement().setAttribute("aria-labelledby", id);
        return styled(card, "card");
    }

    public static Div div(String name, Component... content) {
        return styled(new Div(content), name);
    }

    public static Paragraph paragraph(String text, String... classes) {
        return styled(new Paragraph(text), classes);
    }

    public static Span span(String text, String... classes) {
        return styled(new Span(text), classes);
    }

    public static NativeButton button(String text, Runnable action, String... classes) {
        NativeButton button = new NativeButton(text, click -> action.run());
        button.getElement().setAttribute("type", "button");
        button.addClassName("button");
        button.addClassNames(classes);
        return button;
    }

    /** A small button for what is easily undone. @param spoken what it says to a screen reader, with whom it is about */
    public static NativeButton quiet(String text, String spoken, Runnable action) {
        NativeButton button = button(text, action, "button--small", "button--quiet");
        button.getElement().setAttribute("aria-label", spoken);
        return button;
    }

    /** Buttons and links beside each other. */
    public static Div actions(Component... content) {
        return styled(new Div(content), "actions");
    }

    /** A link within this installation, which keeps the language. */
    public static Anchor link(String path, String text, String... classes) {
        return styled(new Anchor(Pages.in(path, UiLanguage.current()), text), classes);
    }

    /** A word that marks something. */
    public static Span tag(String text, String... classes) {
        return styled(span(text, "tag"), classes);
    }
}
