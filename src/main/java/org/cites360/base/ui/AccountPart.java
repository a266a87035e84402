package org.cites360.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.cites360.base.Language;

/**
 * A section that another module adds to the page on which people see to their account, with a heading of the second level. That
 * page takes every bean of this type, so that neither module knows the other.
 */
public interface AccountPart {

    /** A new component for the page that is being shown; empty when there is nothing for whoever is signed in. */
    Optional<Component> create(Language language);

    /** Smaller numbers come first. */
    int order();
}
