package org.cites360.account.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.Set;
import org.cites360.account.self.Joining;
import org.cites360.base.ui.ConfirmedButton;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;

/** A page for people, not for search engines. */
abstract class AccountPage extends Composite<Div> implements PageView {

    private static final long serialVersionUID = 1L;

    private static final Set<String> REASONS =
            Set.of("already", "wrong", "wait", "suspended", "code", "again", "passkey", "page", "ended");
    /** About an identity provider. */
    private static final Set<String> PROVIDER_REASONS = Set.of(
            "provider-away",
            "provider-again",
            "provider-cancelled",
            "provider-failed",
            "provider-unverified",
            "provider-unknown",
            "provider-connect");

    private final transient Pages pages;
    private final String path;
    private final String titleKey;

    /** @param titleKey of the page's title */
    AccountPage(Pages pages, String path, String titleKey) {
        this.pages = pages;
        this.path = path;
        this.titleKey = titleKey;
    }

    @Override
    public Page page() {
        return pages.translated(
                        path,
                        UiLanguage.current(),
                        getTranslation(titleKey),
                        getTranslation("account.page.description"))
                .notIndexed();
    }

    /**
     * A button for what is not lightly undone.
     *
     * @param key of its text; {@code <key>-named} says it with the name
     * @param name whom or what it is about
     */
    ConfirmedButton confirmed(String key, String name, Runnable onConfirm) {
        return new ConfirmedButton(text(key), text(key + "-named", name), onConfirm);
    }

    /** Who invites to what. */
    String invitationLead(Joining.Offer.Open open) {
        String role = text("role." + open.roleKey());
        String by = open.by() == null ? "Cités 360" : open.by();
        return open.centre() == null
                ? text("join.lead-installation", by, role)
                : text("join.lead-centre", by, open.centre(), role);
    }

    /** Why somebody could not sign in, or not connect a provider; empty for a page that nobody was sent back to. */
    Optional<String> refusal(QueryParameters query) {
        return query.getSingleParameter("refused")
                .filter(reason -> REASONS.contains(reason) || PROVIDER_REASONS.contains(reason))
                .map(reason -> PROVIDER_REASONS.contains(reason)
                        ? getTranslation("identity.refused." + reason)
                        : text("login.refused." + reason));
    }

    String text(String key, Object... arguments) {
        return getTranslation("account." + key, arguments);
    }
}
