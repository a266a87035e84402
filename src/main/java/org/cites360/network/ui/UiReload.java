package org.cites360.network.ui;

import com.vaadin.flow.component.Component;

/** Shows a page anew after something changed on it. */
public final class UiReload {

    private UiReload() {}

    public static void now(Component within) {
        within.getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }
}
