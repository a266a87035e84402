package org.cites360.network.search.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.network.search.Question;

/** Something to do with what is looked for, over the results. The members' search page takes every bean of this type. */
public interface SearchPart {

    /** A new component for the page that is being shown; empty when there is nothing to do with this question. */
    Optional<Component> create(Question question, Language language);
}
