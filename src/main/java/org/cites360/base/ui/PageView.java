package org.cites360.base.ui;

import com.vaadin.flow.router.HasDynamicTitle;
import org.cites360.base.web.Page;

/** A view that says what it is: to the browser's tab, to search engines and to whoever shares its address. */
public interface PageView extends HasDynamicTitle {

    /** What the page is, once the view has been entered. */
    Page page();

    @Override
    default String getPageTitle() {
        return PageHead.titleOf(page());
    }
}
