package org.cites360.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;

/** A labelled line of input with its hint and its mistake, each announced with it. */
final class Field extends Div {

    private static final long serialVersionUID = 1L;

    private final Input input = new Input();
    private final Paragraph error = new Paragraph();

    /** @param id of the input, unique on the page; also the name under which browsers and password managers know it */
    Field(String id, String label) {
        addClassName("field");
        input.setId(id);
        input.getElement().setAttribute("name", id);
        error.setId(id + "-error");
        error.addClassName("field__error");
        NativeLabel name = new NativeLabel(label);
        name.setFor(input);
        add(name, input, error);
        describe(error.getId().orElseThrow());
    }

    static Field email(String id, String label) {
        Field field = new Field(id, label).type("email").autocomplete("email");
        field.input.getElement().setAttribute("autocapitalize", "off").setAttribute("spellcheck", "false");
        return field;
    }

    static Field password(String id, String label, boolean chosen) {
        return new Field(id, label).type("password").autocomplete(chosen ? "new-password" : "current-password");
    }

    Field type(String type) {
        input.setType(type);
        return this;
    }

    Field autocomplete(String what) {
        input.getElement().setAttribute("autocomplete", what);
        return this;
    }

    Field attribute(String name, String value) {
        input.getElement().setAttribute(name, value);
        return this;
    }

    Field required() {
        input.getElement().setAttribute("required", true);
        return this;
    }

    Field hint(String text) {
        Paragraph hint = new Paragraph(text);
        hint.addClassName("field__hint");
        hint.setId(input.getId().orElseThrow() + "-hint");
        addComponentAtIndex(1, hint);
        describe(hint.getId().orElseThrow() + " " + error.getId().orElseThrow());
        return this;
    }

    private void describe(String ids) {
        input.getElement().setAttribute("aria-describedby", ids);
    }

    Field value(String text) {
        input.setValue(text);
        return this;
    }

    String value() {
        return input.getValue();
    }

    /** Says what is wrong and takes the reader there. */
    void mistake(String text) {
        error.setText(text);
        input.getElement().setAttribute("aria-invalid", "true");
        input.focus();
    }

    void clearMistake() {
        error.setText("");
        input.getElement().removeAttribute("aria-invalid");
    }
}
