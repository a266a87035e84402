package org.cites360.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.DefaultErrorHandler;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.cites360.base.permission.NotPermitted;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever presses what they may no longer do, since a role was taken from them while their page was open, and shows what is
 * left. It is no failure of the product; everything else is.
 */
final class RefusalHandler implements ErrorHandler {

    private static final long serialVersionUID = 1L;

    private final ErrorHandler failures = new DefaultErrorHandler();

    @Override
    public void error(ErrorEvent event) {
        UI ui = UI.getCurrent();
        if (ui != null && isRefusal(event.getThrowable())) {
            ui.getPage().executeJs("alert($0); location.reload()", ui.getTranslation("base.not-permitted"));
        } else {
            failures.error(event);
        }
    }

    private static boolean isRefusal(@Nullable Throwable failure) {
        return failure != null && (failure instanceof NotPermitted || isRefusal(failure.getCause()));
    }
}
