package org.cites360.account.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.cites360.account.self.ForgottenPassword;
import org.cites360.account.signin.Passwords;
import org.cites360.account.store.Links;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.TextLine;
import org.cites360.base.web.Pages;

/** Chooses a new password by the link of a mail. */
@Route("password/:token")
@AnonymousAllowed
class NewPasswordView extends AccountPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient ForgottenPassword forgotten;

    NewPasswordView(Pages pages, ForgottenPassword forgotten) {
        super(pages, "/password", "account.new-password.title");
        this.forgotten = forgotten;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        Links.State state = forgotten.look(token);
        getContent().removeAll();
        getContent().add(Blocks.head(text("new-password.title"), ""));
        if (state == Links.State.OPEN) {
            show(token);
        } else {
            closed(state);
        }
    }

    private void closed(Links.State state) {
        Message message = new Message();
        message.bad(text("link." + state.name().toLowerCase(java.util.Locale.ROOT)));
        getContent()
                .add(Blocks.narrow(
                        message, Blocks.actions(Blocks.link("/password", text("new-password.again"), "button"))));
    }

    private void show(String token) {
        TextLine password = TextLine.password("password", text("password.new"), true)
                .hint(text("password.hint", Passwords.SHORTEST))
                .required();
        Message message = new Message();
        Form form = new Form(
                () -> {
                    switch (forgotten.choose(token, password.value())) {
                        case DONE -> {
                            getContent().removeAll();
                            message.good(text("new-password.done"));
                            getContent()
                                    .add(
                                            Blocks.head(text("new-password.title"), ""),
                                            Blocks.narrow(
                                                    message,
                                                    Blocks.actions(
                                                            Blocks.link("/login", text("login.submit"), "button"))));
                        }
                        case TOO_SHORT -> password.mistake(text("mistake.password-too-short", Passwords.SHORTEST));
                        case TOO_LONG -> password.mistake(text("mistake.password-too-long"));
                        case COMMON -> password.mistake(text("mistake.password-common"));
                        case CLOSED -> message.bad(text("link.used"));
                    }
                },
                text("new-password.submit"),
                password);
        getContent().add(Blocks.narrow(message, form));
    }
}
