package org.cites360.account.ui;

import com.vaadin.flow.component.html.Div;

/** Says what came of the last step: seen where it stands, and spoken at once. */
final class Message extends Div {

    private static final long serialVersionUID = 1L;

    Message() {
        addClassName("message");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("tabindex", "-1");
    }

    void good(String text) {
        show(text, false);
    }

    void bad(String text) {
        show(text, true);
    }

    void clear() {
        setText("");
    }

    private void show(String text, boolean error) {
        setClassName("message--error", error);
        getElement().setAttribute("role", error ? "alert" : "status");
        setText(text);
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }
}
