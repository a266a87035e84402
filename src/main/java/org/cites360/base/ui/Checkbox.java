package org.cites360.base.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;

/** Something to be ticked; its label follows it and can be pressed as well. */
public final class Checkbox extends FormField<Boolean, Checkbox> {

    @Tag("input")
    private static final class Box extends AbstractSinglePropertyField<Box, Boolean> implements Focusable<Box> {
        Box(boolean checked) {
            super("checked", false, false);
            setSynchronizedEvent("change");
            getElement().setAttribute("type", "checkbox");
            // Also where the page is shown before it runs
            getElement().setAttribute("checked", checked);
            setValue(checked);
        }
    }

    private final Box box;

    /** @param id unique on the page */
    public Checkbox(String id, String label, boolean checked) {
        this(id, label, new Box(checked));
    }

    private Checkbox(String id, String label, Box box) {
        super(id, label, box);
        this.box = box;
        addClassName("field--check");
    }

    /** Told of every change, whoever makes it. */
    public void onChange(Consumer<Boolean> listener) {
        box.addValueChangeListener(change -> listener.accept(change.getValue()));
    }

    @Override
    public Boolean value() {
        return box.getValue();
    }

    @Override
    public Checkbox value(Boolean checked) {
        box.setValue(checked);
        return this;
    }
}
