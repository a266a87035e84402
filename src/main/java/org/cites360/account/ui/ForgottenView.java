package org.cites360.account.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.cites360.account.self.ForgottenPassword;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.TextLine;
import org.cites360.base.web.Pages;

/** Asks for a link to a new password. The answer is the same for every address. */
@Route("password")
@AnonymousAllowed
class ForgottenView extends AccountPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ForgottenPassword forgotten;

    ForgottenView(Pages pages, ForgottenPassword forgotten) {
        super(pages, "/password", "account.forgotten.title");
        this.forgotten = forgotten;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Message message = new Message();
        TextLine email = TextLine.email("email", text("login.email"))
                .autocomplete("username")
                .required();
        Form form = new Form(
                () -> {
                    if (email.value().isBlank()) {
                        email.mistake(text("mistake.email"));
                    } else {
                        forgotten.ask(email.value());
                        message.good(text("forgotten.sent"));
                    }
                },
                text("forgotten.submit"),
                email);
        getContent().removeAll();
        getContent()
                .add(
                        Blocks.head(text("forgotten.title"), text("forgotten.lead")),
                        Blocks.narrow(message, form, Blocks.link("/login", text("forgotten.back"))));
    }
}
