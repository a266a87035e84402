package org.cites360.account.ui;

import com.vaadin.flow.component.html.Anchor;
import org.cites360.account.provider.Provider;
import org.cites360.base.ui.Blocks;

/** The way to an identity provider. */
final class ProviderLink {

    private ProviderLink() {}

    /** A link that looks like a button: it leads to no page of this application. @param key of a text with the provider's name */
    static Anchor to(Provider provider, String key) {
        Anchor link = Blocks.link(provider.start(), "", "button", "button--quiet");
        link.setText(link.getTranslation(key, provider.name()));
        link.setRouterIgnore(true);
        return link;
    }
}
