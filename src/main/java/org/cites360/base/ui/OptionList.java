package org.cites360.base.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;

/** The control of a {@link Choice}: its value is the index of what is chosen. Vaadin reads its type only outside a generic class. */
@Tag("select")
final class OptionList extends AbstractSinglePropertyField<OptionList, String> implements Focusable<OptionList> {

    OptionList() {
        super("value", "0", false);
        setSynchronizedEvent("change");
    }
}
