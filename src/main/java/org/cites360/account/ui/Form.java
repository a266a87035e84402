package org.cites360.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;

/** A form that is sent by its button or the enter key, and told by {@link Message} and the mistakes of its fields. */
@Tag("form")
final class Form extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    Form(Runnable onSubmit, String button, Component... content) {
        addClassName("form");
        // Mistakes are told in the language of the page, all at once, by the server
        getElement().setAttribute("novalidate", true);
        getElement().addEventListener("submit", event -> onSubmit.run()).preventDefault();
        add(content);
        NativeButton submit = new NativeButton(button);
        submit.getElement().setAttribute("type", "submit");
        submit.addClassName("button");
        add(Parts.actions(submit));
    }
}
