package org.cites360.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntFunction;

/** Leads through a list that is shown a page at a time. Nothing where there is one page. */
public final class Pager extends Composite<Nav> {

    /**
     * @param page from 0
     * @param address of a page, by its number from 0
     */
    public Pager(int page, int pages, IntFunction<String> address) {
        getContent().addClassName("pager");
        getContent().setAriaLabel(getTranslation("base.pager"));
        getContent().setVisible(pages > 1);
        if (page > 0) {
            getContent().add(link(address.apply(page - 1), "base.pager.previous", "prev"));
        }
        getContent().add(new Span(getTranslation("base.pager.place", page + 1, pages)));
        if (page < pages - 1) {
            getContent().add(link(address.apply(page + 1), "base.pager.next", "next"));
        }
    }

    private Anchor link(String address, String key, String relation) {
        Anchor link = new Anchor(address, getTranslation(key));
        link.getElement().setAttribute("rel", relation);
        link.addClassNames("button", "button--quiet");
        return link;
    }
}
