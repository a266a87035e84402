package org.cites360.document.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;

/** How somebody called a file. Whatever direction its letters are read in, what stands around it keeps its own. */
@Tag("bdi")
public final class FileName extends Span {

    private static final long serialVersionUID = 1L;

    public FileName(String name) {
        super(name);
    }
}
