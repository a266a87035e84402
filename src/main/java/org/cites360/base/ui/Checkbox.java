package org.cites360.base.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/** The browser's own checkbox. Its label is a {@code NativeLabel} for its id. */
@Tag("input")
public class Checkbox extends AbstractSinglePropertyField<Checkbox, Boolean> {

    public Checkbox(boolean checked) {
        super("checked", false, false);
        setSynchronizedEvent("change");
        getElement().setAttribute("type", "checkbox");
        // Also where the page is shown before it runs
        getElement().setAttribute("checked", checked);
        setValue(checked);
    }
}
