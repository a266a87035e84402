package org.cites360.network.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.cites360.base.Language;

/** A section of the network's start page, with a heading of the second level. That page takes every bean of this type. */
public interface StartPart {

    /** A new component for the page that is being shown; empty when there is nothing for whoever is signed in. */
    Optional<Component> create(Language language);

    /** Smaller numbers come first. */
    int order();
}
