package org.cites360.network.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.network.PublishedRecord;

/**
 * A section of the members' page of a published record, with a heading of the second level, such as who adopted it or what is
 * said about it. That page takes every bean of this type.
 */
public interface RecordPart {

    /**
     * A new component for the page that is being shown; empty when there is nothing for whoever is signed in.
     *
     * @param record as the person who is signed in may see it
     * @param language of the page
     */
    Optional<Component> create(PublishedRecord record, Language language);

    /** Smaller numbers come first. */
    int order();
}
