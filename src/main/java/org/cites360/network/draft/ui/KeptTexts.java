package org.cites360.network.draft.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import java.util.function.BiConsumer;

/**
 * Around the fields of a form: the browser keeps what is typed until the server has it, so that a lost connection or a reload
 * loses nothing. What is found of an earlier time is offered, not saved: others may have written since.
 */
final class KeptTexts extends Div {

    private static final String KEEP = """
            const prefix = $0;
            const store = {
              set: (name, value) => { try { localStorage.setItem(prefix + name, value); } catch { /* none */ } },
            };
            this.addEventListener('input', event => {
              const field = event.target;
              if (field.name && (field.type === 'text' || field.type === 'url' || field.tagName === 'TEXTAREA')) {
                store.set(field.name, field.value);
              }
            });
            let kept = [];
            try { kept = Object.keys(localStorage).filter(key => key.startsWith(prefix)); } catch { /* none */ }
            for (const key of kept) {
              const name = key.slice(prefix.length);
              const field = this.querySelector(`[name="${CSS.escape(name)}"]`);
              const value = localStorage.getItem(key);
              if (!field) continue;
              if (value === field.value) localStorage.removeItem(key);
              else this.$server.found(name, value);
            }
            """;

    private static final String FORGET = """
            try {
              if ($1 === null || localStorage.getItem($0) === $1) localStorage.removeItem($0);
            } catch { /* none */ }
            """;

    private final String prefix;
    private final transient BiConsumer<String, String> onFound;

    /**
     * @param draft tells this text from every other
     * @param onFound takes the name of a field and what was typed into it and not saved
     */
    KeptTexts(String draft, BiConsumer<String, String> onFound) {
        this.prefix = "cites360.draft." + draft + ".";
        this.onFound = onFound;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(KEEP, prefix);
    }

    @ClientCallable
    void found(String name, String value) {
        onFound.accept(name, value);
    }

    /** The server has it. */
    void saved(String name, String value) {
        getElement().executeJs(FORGET, prefix + name, value);
    }

    /** Nobody wants it. */
    void forget(String name) {
        getElement().executeJs(FORGET, prefix + name, null);
    }
}
