package org.cites360.base.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;

/** Several lines of text. The box grows with them where the browser can. */
public final class TextBox extends FormField<String, TextBox> {

    /** Milliseconds after which somebody who types is taken to rest. */
    static final int REST = 700;

    @Tag("textarea")
    private static final class Area extends AbstractSinglePropertyField<Area, String> implements Focusable<Area> {
        Area() {
            super("value", "", false);
            setSynchronizedEvent("change");
        }

        void left(String text) {
            setModelValue(text, true);
        }
    }

    private final Area area;

    /** @param id unique on the page; also the name under which browsers know it */
    public TextBox(String id, String label) {
        this(id, label, new Area());
    }

    private TextBox(String id, String label, Area area) {
        super(id, label, area);
        this.area = area;
        rows(5);
    }

    /** How many lines are seen at first. */
    public TextBox rows(int rows) {
        return attribute("rows", Integer.toString(rows));
    }

    /** Told of what the reader types, at each rest of a moment and when they leave the field. */
    public void onType(Consumer<String> listener) {
        area.getElement()
                .addPropertyChangeListener("value", "input", change -> {})
                .debounce(REST);
        whenLeft(area, area::left);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.accept(change.getValue());
            }
        });
    }

    /**
     * Whoever leaves a field has its text sent, also while a rest is waited for: Vaadin would send it after the rest, by when the
     * field may be gone.
     */
    static void whenLeft(Component field, Consumer<String> left) {
        field.getElement()
                .addEventListener(
                        "change",
                        event -> left.accept(
                                event.getEventData().get("element.value").asString()))
                .addEventData("element.value");
    }

    @Override
    public String value() {
        return area.getValue();
    }

    @Override
    public TextBox value(String text) {
        area.setValue(text);
        return this;
    }
}
