package org.cites360.network.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;

/** A page of the network area: for people who are signed in, not for search engines. */
public abstract class NetworkPage extends Composite<Div> implements PageView {

    private final transient Pages pages;
    private String path;
    private String title = "";

    /** @param path of its address, until {@link #is} says another */
    protected NetworkPage(Pages pages, String path) {
        this.pages = pages;
        this.path = path;
    }

    /** Says which page it is, once that is known. @param path of its address @param title plain text */
    protected void is(String path, String title) {
        this.path = path;
        this.title = title;
    }

    @Override
    public Page page() {
        return pages.translated(
                        path,
                        UiLanguage.current(),
                        title.isEmpty() ? getTranslation("drafts.network.title") : title,
                        getTranslation("drafts.network.lead"))
                .notIndexed();
    }
}
