package org.cites360.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

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
        button.addClassName("button");
        button.addClassNames(classes);
        return button;
    }

    /** Where the outcome of a click is said, also to those who hear the page. Empty at first. */
    public static Div status() {
        Div status = div("status");
        status.getElement().setAttribute("role", "status");
        return status;
    }
}
