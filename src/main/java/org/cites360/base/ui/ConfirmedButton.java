package org.cites360.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A button for what is not lightly undone: it asks once more, in the same place. Escape takes the question back. */
public final class ConfirmedButton extends Div {

    /** @param spoken what the button says to a screen reader, with the name of whom or what it is about */
    public ConfirmedButton(String text, String spoken, Runnable onConfirm) {
        addClassName("actions");
        NativeButton first = Blocks.button(text, () -> {}, "button--small", "button--danger");
        first.getElement().setAttribute("aria-label", spoken);
        first.addClickListener(event -> ask(first, text, onConfirm));
        add(first);
        getElement()
                .addEventListener("keydown", event -> {
                    if (first.getParent().isEmpty()) {
                        keep(first);
                    }
                })
                .setFilter("event.key === 'Escape'");
    }

    private void keep(NativeButton first) {
        removeAll();
        add(first);
        first.focus();
    }

    private void ask(NativeButton first, String text, Runnable onConfirm) {
        removeAll();
        Span asked = new Span(getTranslation("base.really"));
        asked.getElement().setAttribute("role", "alert");
        NativeButton yes = Blocks.button(text, onConfirm, "button--small", "button--danger");
        NativeButton no =
                Blocks.button(getTranslation("base.keep"), () -> keep(first), "button--small", "button--quiet");
        add(asked, yes, no);
        no.focus();
    }
}
