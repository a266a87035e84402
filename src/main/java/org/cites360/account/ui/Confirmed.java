package org.cites360.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A button for what is not lightly undone: it asks once more, in the same place. */
final class Confirmed extends Div {

    private static final long serialVersionUID = 1L;

    /** @param spoken what the button says to a screen reader, with the name of whom or what it is about */
    Confirmed(String text, String spoken, String question, String keep, Runnable onConfirm) {
        addClassName("actions");
        NativeButton first = new NativeButton(text);
        first.addClassNames("button", "button--small", "button--danger");
        first.getElement().setAttribute("type", "button").setAttribute("aria-label", spoken);
        first.addClickListener(event -> {
            removeAll();
            Span asked = new Span(question);
            asked.getElement().setAttribute("role", "alert");
            NativeButton yes = Parts.button(text, onConfirm, "button--small", "button--danger");
            NativeButton no = Parts.button(
                    keep,
                    () -> {
                        removeAll();
                        add(first);
                        first.focus();
                    },
                    "button--small",
                    "button--quiet");
            add(asked, yes, no);
            no.focus();
        });
        add(first);
    }
}
