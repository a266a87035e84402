package org.cites360.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import org.cites360.base.web.Assets;

/**
 * Around the fields of a form: the browser's tab keeps what is typed until the server has it, so that a lost connection, a session
 * that ended or a reload loses nothing. Fields are kept that have {@link #of a key}; what was kept is told when the page is there.
 */
public final class TypedTexts extends Div {

    private static final long serialVersionUID = 1L;

    /** The module that keeps them; it can also be asked whether there are any. */
    public static final String MODULE = "typing/typed-texts.ts";

    private static final String KEEP = """
            const before = new Map([...this.querySelectorAll('[data-typed]')].map(control => [control, control.value]));
            this.typedTexts = import($0).then(module =>
              module.keep(this, $1, (key, value, over) => this.$server.found(key, value, over), before));
            """;

    /** Takes what was typed and not saved. */
    @FunctionalInterface
    public interface Found {

        /**
         * @param key of the field
         * @param value what was typed
         * @param over what stood there, as far as the page knew, when it was typed
         */
        void found(String key, String value, String over);
    }

    private final String script;
    private final String scope;
    private final transient Found onFound;

    /** @param scope tells this form, and who writes, from every other */
    public TypedTexts(Assets assets, String scope, Found onFound) {
        this.script = assets.url(MODULE).orElse("");
        this.scope = scope;
        this.onFound = onFound;
    }

    /** Has what is typed into a field kept. */
    public static <F extends FormField<?, F>> F of(F field, String key) {
        return field.attribute("data-typed", key);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (!script.isEmpty()) {
            getElement().executeJs(KEEP, script, scope);
        }
    }

    @ClientCallable
    private void found(String key, String value, String over) {
        onFound.found(key, value, over);
    }

    /** The server has it. */
    public void saved(String key, String value) {
        getElement().executeJs("this.typedTexts?.then(texts => texts.saved($0, $1))", key, value);
    }

    /**
     * The server could not save it: the tab keeps it over a reload, also where it was typed before the tab's keeping began.
     *
     * @param over what stands there as far as the page knows
     */
    public void refused(String key, String value, String over) {
        getElement().executeJs("this.typedTexts?.then(texts => texts.refused($0, $1, $2))", key, value, over);
    }

    /** Nobody wants what was typed. @param value what stands there instead */
    public void forget(String key, String value) {
        getElement().executeJs("this.typedTexts?.then(texts => texts.forget($0, $1))", key, value);
    }
}
