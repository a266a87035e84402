package org.cites360.account.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A labelled list of which one is chosen: the browser's own, which every phone and screen reader knows. */
final class Choice<T> extends Div {

    private static final long serialVersionUID = 1L;

    @Tag("select")
    private static final class Select extends com.vaadin.flow.component.HtmlContainer {
        private static final long serialVersionUID = 1L;
    }

    private final transient List<T> items;
    private final Select select = new Select();

    Choice(String id, String label, List<T> items, T chosen, Function<T, String> text) {
        this.items = List.copyOf(items);
        addClassName("field");
        select.setId(id);
        for (int index = 0; index < items.size(); index++) {
            Element option = new Element("option");
            option.setAttribute("value", Integer.toString(index)).setText(text.apply(items.get(index)));
            if (items.get(index).equals(chosen)) {
                option.setAttribute("selected", true);
            }
            select.getElement().appendChild(option);
        }
        select.getElement().setProperty("value", Integer.toString(Math.max(0, items.indexOf(chosen))));
        select.getElement().addPropertyChangeListener("value", "change", event -> {});
        NativeLabel name = new NativeLabel(label);
        name.setFor(select);
        add(name, select);
    }

    /** The label is only heard: what stands around it says the same to the eye. */
    Choice<T> unlabelled() {
        getChildren().findFirst().ifPresent(label -> label.addClassName("visually-hidden"));
        return this;
    }

    void onChange(Consumer<T> listener) {
        select.getElement().addPropertyChangeListener("value", "change", event -> {
            if (event.isUserOriginated()) {
                listener.accept(value());
            }
        });
    }

    T value() {
        try {
            int index = Integer.parseInt(select.getElement().getProperty("value", "0"));
            return items.get(Math.clamp(index, 0, items.size() - 1));
        } catch (NumberFormatException tampered) {
            return items.getFirst();
        }
    }
}
