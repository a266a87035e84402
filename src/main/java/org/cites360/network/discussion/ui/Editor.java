package org.cites360.network.discussion.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;

/** The browser's text area, sent as it is typed. */
@Tag("textarea")
final class Editor extends AbstractSinglePropertyField<Editor, String> implements Focusable<Editor> {

    /** Milliseconds without a key before what was typed is sent. */
    private static final int PAUSE = 400;

    private static final String CHOOSE = """
            const list = () => document.getElementById($0);
            const options = () => [...list()?.querySelectorAll(':scope:not(.suggestions--closed) [role=option]') ?? []];
            const point = option => {
              options().forEach(each => each.setAttribute('aria-selected', String(each === option)));
              option?.scrollIntoView({block: 'nearest'});
              for (const [name, id] of [['aria-controls', $0], ['aria-activedescendant', option?.id]]) {
                if (option) this.setAttribute(name, id);
                else this.removeAttribute(name);
              }
            };
            const take = option => {
              point(null);
              this.dispatchEvent(new CustomEvent('suggestion-taken', {detail: {option: option.id}}));
            };
            this.parentElement.addEventListener('click', event => {
              const option = event.target.closest('[role=option]');
              if (option) take(option);
            });
            this.addEventListener('input', () => {
              point(null);
              list()?.classList.remove('suggestions--closed');
            });
            this.addEventListener('keydown', event => {
              const all = options();
              if (all.length === 0 || event.isComposing) return;
              const at = all.findIndex(option => option.getAttribute('aria-selected') === 'true');
              if (event.key === 'ArrowDown') point(all[(at + 1) % all.length]);
              else if (event.key === 'ArrowUp') point(all[at <= 0 ? all.length - 1 : at - 1]);
              else if (event.key === 'Enter' && at >= 0) take(all[at]);
              else if (event.key === 'Escape') {
                point(null);
                list().classList.add('suggestions--closed');
                this.dispatchEvent(new CustomEvent('suggestions-closed'));
              } else return;
              event.preventDefault();
              event.stopPropagation();
            });
            """;

    /** Told of what was typed and where the cursor stands in it. */
    @FunctionalInterface
    interface Typed {
        void at(String text, int cursor);
    }

    /** Told of the id of what was chosen, of the text and of where the cursor stands in it. */
    @FunctionalInterface
    interface Taken {
        void at(String option, String text, int cursor);
    }

    Editor(String id) {
        super("value", "", false);
        setId(id);
        setSynchronizedEvent("change");
        getElement().setAttribute("rows", "4");
    }

    void onTyped(Typed typed) {
        getElement()
                .addEventListener(
                        "input",
                        event -> typed.at(
                                event.getEventData().get("element.value").asString(),
                                event.getEventData()
                                        .get("element.selectionStart")
                                        .asInt()))
                .addEventData("element.value")
                .addEventData("element.selectionStart")
                .debounce(PAUSE);
    }

    /**
     * Lets the reader choose from a list while they write, as in a combobox: arrows go through it, Enter takes, Escape closes. The
     * focus stays in the text.
     *
     * @param list the id of a listbox, which may come and go
     */
    void chooseFrom(String list, Taken taken, Runnable closed) {
        getElement().setAttribute("aria-autocomplete", "list");
        addAttachListener(attached -> getElement().executeJs(CHOOSE, list));
        getElement()
                .addEventListener(
                        "suggestion-taken",
                        event -> taken.at(
                                event.getEventData().get("event.detail.option").asString(),
                                event.getEventData().get("element.value").asString(),
                                event.getEventData()
                                        .get("element.selectionStart")
                                        .asInt()))
                .addEventData("event.detail.option")
                .addEventData("element.value")
                .addEventData("element.selectionStart");
        getElement().addEventListener("suggestions-closed", event -> closed.run());
    }

    /** Puts a text in and the cursor behind its first letters. */
    void rewrite(String text, int cursor) {
        setValue(text);
        getElement().executeJs("this.value = $0; this.focus(); this.setSelectionRange($1, $1)", text, cursor);
    }
}
