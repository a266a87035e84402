package org.cites360.base.ui;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A list of which one is chosen. */
public final class Choice<T> extends FormField<T, Choice<T>> {

    private final transient List<T> items;
    private final OptionList select;

    /**
     * @param id unique on the page
     * @param items at least one, in the order in which they are shown
     * @param chosen the first one where this is none of them
     * @param text by which the reader knows an item
     */
    public Choice(String id, String label, List<T> items, T chosen, Function<T, String> text) {
        this(id, label, items, chosen, text, new OptionList());
    }

    private Choice(String id, String label, List<T> items, T chosen, Function<T, String> text, OptionList select) {
        super(id, label, select);
        this.items = List.copyOf(items);
        this.select = select;
        int first = Math.max(0, this.items.indexOf(chosen));
        for (int index = 0; index < items.size(); index++) {
            Element option = new Element("option");
            option.setAttribute("value", Integer.toString(index)).setText(text.apply(items.get(index)));
            if (index == first) {
                // Also where the page is shown before it runs
                option.setAttribute("selected", true);
            }
            select.getElement().appendChild(option);
        }
        select.setValue(Integer.toString(first));
    }

    /** Told of every choice the reader makes. */
    public void onChange(Consumer<T> listener) {
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listener.accept(value());
            }
        });
    }

    @Override
    public T value() {
        try {
            return items.get(Math.clamp(Integer.parseInt(select.getValue()), 0, items.size() - 1));
        } catch (NumberFormatException tampered) {
            return items.getFirst();
        }
    }

    @Override
    public Choice<T> value(T item) {
        select.setValue(Integer.toString(Math.max(0, items.indexOf(item))));
        return this;
    }
}
