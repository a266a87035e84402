package org.cites360.network.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.cites360.base.Language;

/** Something on the members' page of a centre. That page takes every bean of this type. */
public interface CentrePart {

    /** A new component for the page that is being shown; empty when there is nothing for whoever is signed in. */
    Optional<Component> create(String site, Language language);
}
