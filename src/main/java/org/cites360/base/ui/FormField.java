package org.cites360.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;

/**
 * A part of a form with its label, its hint and its mistake, each announced with it. The control is the browser's own, which
 * every phone, password manager and screen reader knows.
 *
 * @param <T> what is typed or chosen
 * @param <F> the part itself
 */
public abstract class FormField<T, F extends FormField<T, F>> extends Div {

    private final Component control;
    private final NativeLabel label;
    private final Paragraph error = new Paragraph();
    private boolean mistaken;

    /** @param id of the control, unique on the page; also the name under which browsers and password managers know it */
    FormField(String id, String text, Component control) {
        this.control = control;
        addClassName("field");
        control.setId(id);
        control.getElement().setAttribute("name", id).setAttribute("aria-describedby", id + "-error");
        error.setId(id + "-error");
        error.addClassName("field__error");
        label = new NativeLabel(text);
        label.setFor(id);
        add(label, control, error);
    }

    @SuppressWarnings("unchecked")
    private F self() {
        return (F) this;
    }

    /** What is typed or chosen now. */
    public abstract T value();

    /** Types or chooses it in the reader's place. */
    public abstract F value(T value);

    /** A line below the label that says how to fill the field in. */
    public F hint(String text) {
        String id = control.getId().orElseThrow();
        Paragraph hint = new Paragraph(text);
        hint.addClassName("field__hint");
        hint.setId(id + "-hint");
        addComponentAtIndex(indexOf(label) + 1, hint);
        return attribute("aria-describedby", id + "-hint " + id + "-error");
    }

    /** It has to be filled in. The server says so where it is not: browsers do in a language of their own. */
    public F required() {
        return attribute("required", "");
    }

    /** An attribute of the control, such as {@code maxlength}. */
    public F attribute(String name, String value) {
        control.getElement().setAttribute(name, value);
        return self();
    }

    /** The label is only heard: what stands around it says the same to the eye. */
    public F unlabelled() {
        label.addClassName("visually-hidden");
        return self();
    }

    /** Says what is wrong and takes the reader there. */
    public void mistake(String text) {
        mistaken = true;
        error.setText(text);
        attribute("aria-invalid", "true");
        focus();
    }

    public void clearMistake() {
        mistaken = false;
        error.setText("");
        control.getElement().removeAttribute("aria-invalid");
    }

    /** Leads there: for a list of what is wrong. */
    public Anchor linkTo(String words) {
        Anchor link = new Anchor("#" + control.getId().orElseThrow(), words);
        link.setRouterIgnore(true);
        link.getElement().addEventListener("click", event -> focus());
        return link;
    }

    public String label() {
        return label.getText();
    }

    /** Whether a mistake is being told. */
    public boolean isMistaken() {
        return mistaken;
    }

    /** Takes the reader there. */
    public void focus() {
        if (control instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            control.getElement().callJsFunction("focus");
        }
    }
}
