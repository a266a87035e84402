package org.cites360.base.ui;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** One line of text. */
public final class TextLine extends FormField<String, TextLine> {

    private static final class Line extends Input {
        void left(String text) {
            setModelValue(text, true);
        }
    }

    private final Line input;

    /** @param id unique on the page; also the name under which browsers and password managers know it */
    public TextLine(String id, String label) {
        this(id, label, new Line());
    }

    private TextLine(String id, String label, Line input) {
        super(id, label, input);
        this.input = input;
    }

    /** For a mail address. */
    public static TextLine email(String id, String label) {
        return new TextLine(id, label)
                .type("email")
                .autocomplete("email")
                .attribute("autocapitalize", "off")
                .attribute("spellcheck", "false");
    }

    /** @param chosen whether it is a new one, which a password manager may think up */
    public static TextLine password(String id, String label, boolean chosen) {
        return new TextLine(id, label).type("password").autocomplete(chosen ? "new-password" : "current-password");
    }

    /** For a day; its value is written as {@code 2026-11-25}, or empty. */
    public static TextLine day(String id, String label) {
        return new TextLine(id, label).type("date").autocomplete("off");
    }

    /** @param type as HTML names them, such as {@code url} */
    public TextLine type(String type) {
        input.setType(type);
        return this;
    }

    /** @param what as HTML names it, such as {@code name} */
    public TextLine autocomplete(String what) {
        return attribute("autocomplete", what);
    }

    /** Told of what the reader types, at each rest of a moment and when they leave the field. */
    public void onType(Consumer<String> listener) {
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TextBox.REST);
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.accept(change.getValue());
            }
        });
        // Also what a browser fills in, or a script restores, without a key being pressed
        input.getElement().addPropertyChangeListener("value", "change", change -> {});
        TextBox.whenLeft(input, input::left);
    }

    @Override
    public String value() {
        return input.getValue();
    }

    @Override
    public TextLine value(String text) {
        input.setValue(text);
        return this;
    }
}
