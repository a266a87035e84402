package org.cites360.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The zone of the reader's device. A browser tells it after a page has been made, so it is kept for the pages that follow: by the
 * time somebody has signed in, it is known.
 */
@Component
class ReaderZone implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init ->
                        init.getUI().getPage().retrieveExtendedClientDetails(details -> keep(init.getUI(), details)));
    }

    private static void keep(UI ui, ExtendedClientDetails details) {
        VaadinSession session = ui.getSession();
        if (session != null) {
            read(details).ifPresent(zone -> session.setAttribute(ZoneId.class, zone));
        }
    }

    /** Empty until a browser has told. */
    static Optional<ZoneId> known() {
        return read(UI.getCurrent().getPage().getExtendedClientDetails())
                .or(() -> Optional.ofNullable(VaadinSession.getCurrent())
                        .map(session -> session.getAttribute(ZoneId.class)));
    }

    private static Optional<ZoneId> read(@Nullable ExtendedClientDetails details) {
        String id = details == null ? null : details.getTimeZoneId();
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
