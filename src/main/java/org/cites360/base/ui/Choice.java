package org.cites360.base.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** The browser's own list of choices, which every phone and every screen reader knows. */
@Tag("select")
public class Choice extends AbstractSinglePropertyField<Choice, String> {

    /** @param value what is chosen; empty for no choice */
    public record Option(String value, String label) {}

    public Choice(List<Option> options, String chosen) {
        super("value", "", false);
        setSynchronizedEvent("change");
        getElement().getClassList().add("choice");
        for (Option option : options) {
            Element element = new Element("option");
            element.setAttribute("value", option.value());
            if (option.value().equals(chosen)) {
                element.setAttribute("selected", true);
            }
            element.setText(option.label());
            getElement().appendChild(element);
        }
        setValue(chosen);
    }
}
