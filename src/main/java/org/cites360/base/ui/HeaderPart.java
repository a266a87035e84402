package org.cites360.base.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.cites360.base.Language;

/** Something in the header of every view that another module adds, such as the menu of whoever is signed in. */
public interface HeaderPart {

    /** A new component for the page that is being shown; empty when this page's reader has no use for it. */
    Optional<Component> create(Language language);

    /** Smaller numbers come first. */
    int order();
}
