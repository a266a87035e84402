package org.cites360.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.cites360.account.self.MyAccount;
import org.cites360.account.store.Links;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.Message;
import org.cites360.base.web.Pages;

/** Confirms a new mail address by the link that was sent to it. */
@Route("address/:token")
@AnonymousAllowed
class AddressView extends AccountPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient MyAccount account;

    AddressView(Pages pages, MyAccount account) {
        super(pages, "/account", "account.address.title");
        this.account = account;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        Links.State state = account.lookAtAddress(token);
        Message message = new Message();
        getContent().removeAll();
        getContent().add(Blocks.head(text("address.title"), ""));
        if (state != Links.State.OPEN) {
            message.bad(text("link." + state.name().toLowerCase(Locale.ROOT)));
            getContent().add(Blocks.narrow(message));
            return;
        }
        Div place = Blocks.narrow(message);
        // A click and not the mere visit: programs that check mails visit links, too
        Form form = new Form(
                () -> {
                    if (account.confirmAddress(token) == MyAccount.Changed.DONE) {
                        message.good(text("address.done"));
                    } else {
                        message.bad(text("link.used"));
                    }
                    place.removeAll();
                    place.add(message, Blocks.actions(Blocks.link("/account", text("mine.title"), "button")));
                },
                text("address.submit"));
        place.add(form);
        getContent().add(place);
    }
}
