package org.cites360.document.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;

/** A page about files, for people and not for search engines. */
abstract class FilePage extends Composite<Div> implements PageView {

    private static final long serialVersionUID = 1L;

    private final transient Pages pages;
    private final String path;
    private final String key;

    /** @param key under which the page's {@code title} and {@code lead} are, with a dot at its end */
    FilePage(Pages pages, String path, String key) {
        this.pages = pages;
        this.path = path;
        this.key = key;
    }

    @Override
    public Page page() {
        return pages.translated(path, UiLanguage.current(), getTranslation(key + "title"), getTranslation(key + "lead"))
                .notIndexed();
    }
}
