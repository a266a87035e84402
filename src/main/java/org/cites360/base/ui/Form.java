package org.cites360.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import java.util.stream.Stream;

/**
 * A form that is sent by its button or the enter key. What was typed stays; mistakes are told at the fields
 * ({@link FormField#mistake}) and whatever else comes of it by a {@link Message}.
 */
@Tag("form")
public final class Form extends HtmlContainer {

    private final transient Runnable onSubmit;

    /**
     * @param onSubmit finds the fields without mistakes; the reader is then taken to the first field that it gives one
     * @param button the text of the button
     */
    public Form(Runnable onSubmit, String button, Component... content) {
        this.onSubmit = onSubmit;
        addClassName("form");
        // Mistakes are told in the language of the page, all at once, by the server
        getElement().setAttribute("novalidate", true);
        // Before the page runs nothing is sent: the browser would write what was typed, passwords too, into the address
        getElement().setAttribute("method", "dialog");
        getElement().addEventListener("submit", event -> submit()).preventDefault();
        add(content);
        NativeButton submit = new NativeButton(button);
        submit.getElement().setAttribute("type", "submit");
        submit.addClassName("button");
        add(Blocks.actions(submit));
    }

    private void submit() {
        fields(this).forEach(FormField::clearMistake);
        onSubmit.run();
        fields(this).filter(FormField::isMistaken).findFirst().ifPresent(FormField::focus);
    }

    private static Stream<FormField<?, ?>> fields(Component within) {
        return within.getChildren()
                .flatMap(child -> child instanceof FormField<?, ?> field ? Stream.of(field) : fields(child));
    }
}
