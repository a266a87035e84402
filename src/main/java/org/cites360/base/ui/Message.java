package org.cites360.base.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Says what came of the last step: seen where it stands, and spoken at once. Nothing is seen of it while it is empty. */
public final class Message extends Div {

    public Message() {
        addClassName("message");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("tabindex", "-1");
    }

    /** It went well. */
    public void good(String text) {
        show(text, false);
    }

    /** It did not: says why and what to do. */
    public void bad(String text) {
        show(text, true);
    }

    /** Likewise, with the way to each place where something is wrong. */
    public void bad(String text, List<Anchor> places) {
        show(text, true);
        UnorderedList list = new UnorderedList();
        places.forEach(place -> list.add(new ListItem(place)));
        add(list);
    }

    /** For who pressed something that is gone with what it did. */
    public void takeFocus() {
        getElement().executeJs("this.focus({preventScroll: true})");
    }

    public void clear() {
        setText("");
    }

    private void show(String text, boolean error) {
        setClassName("message--error", error);
        getElement().setAttribute("role", error ? "alert" : "status");
        setText(text);
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }
}
