package org.cites360.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.core.Ordered;

/**
 * What a module adds to a page it does not own, such as the bell to the header. The page finds every bean of this type, so that
 * neither module knows the other. Several at one place are ordered by {@link #getOrder}, the smallest first.
 */
public interface PagePart extends Ordered {

    enum Place {
        /** In the header of every view, before the languages. */
        HEADER,
        /** A section of the page on which people see to their account, with a heading of the second level. */
        ACCOUNT
    }

    Place place();

    /** Made anew for each view; empty when there is nothing for whoever looks at it. */
    Optional<Component> create();

    @Override
    default int getOrder() {
        return 0;
    }
}
