package org.cites360.network.discussion.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;

/** The browser's text area, sent as it is typed. */
@Tag("textarea")
final class Editor extends AbstractSinglePropertyField<Editor, String> implements Focusable<Editor> {

    /** Milliseconds without a key before what was typed is sent. */
    private static final int PAUSE = 400;

    /** Told of what was typed and where the cursor stands in it. */
    @FunctionalInterface
    interface Typed {
        void at(String text, int cursor);
    }

    Editor(String id) {
        super("value", "", false);
        setId(id);
        setSynchronizedEvent("change");
        getElement().setAttribute("rows", "4");
    }

    void onTyped(Typed typed) {
        getElement()
                .addEventListener(
                        "input",
                        event -> typed.at(
                                event.getEventData().get("element.value").asString(),
                                event.getEventData()
                                        .get("element.selectionStart")
                                        .asInt()))
                .addEventData("element.value")
                .addEventData("element.selectionStart")
                .debounce(PAUSE);
    }

    /** Puts a text in and the cursor behind its first letters. */
    void rewrite(String text, int cursor) {
        setValue(text);
        getElement().executeJs("this.value = $0; this.focus(); this.setSelectionRange($1, $1)", text, cursor);
    }
}
