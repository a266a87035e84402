package org.cites360.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.util.Locale;
import org.cites360.account.provider.Providers;
import org.cites360.account.self.Joining;
import org.cites360.account.self.Joining.Joined;
import org.cites360.account.self.Joining.Offer;
import org.cites360.account.signin.Passwords;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.TextLine;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;

/** Comes in by a link: an invitation, or the one that is printed at the first start. */
@Route("join/:token")
@AnonymousAllowed
class JoinView extends AccountPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Joining joining;
    private final transient CurrentPerson current;
    private final transient Providers providers;
    private final Message message = new Message();
    private final TextLine name;
    private final TextLine email;
    private final TextLine password;
    private String token = "";

    JoinView(Pages pages, Joining joining, CurrentPerson current, Providers providers) {
        super(pages, "/join", "account.join.title");
        this.joining = joining;
        this.current = current;
        this.providers = providers;
        name = new TextLine("name", text("join.name")).autocomplete("name").required();
        email = TextLine.email("email", text("login.email"))
                .autocomplete("username")
                .required();
        password = TextLine.password("password", text("password.new"), true)
                .hint(text("password.hint", Passwords.SHORTEST))
                .required();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        message.clear();
        switch (joining.look(token)) {
            case Offer.FirstAdministrator first ->
                show(text("join.first.title"), text("join.first.lead"), email, name, password);
            case Offer.Open open when open.others() -> others(open);
            case Offer.Open open when open.known() -> known(open);
            case Offer.Open open -> {
                email.value(open.email()).attribute("readonly", "");
                show(text("join.title"), invitationLead(open), email, name, password);
                getContent().add(otherWays(open));
            }
            case Offer.Closed(var why) -> closed(why);
        }
    }

    /** Whom the centre's provider vouches for needs no password here. */
    private Div otherWays(Offer.Open open) {
        Div ways = Blocks.actions();
        providers.speakingFor(open.site()).forEach(provider -> ways.add(ProviderLink.to(provider, "identity.join")));
        return Blocks.narrow(ways);
    }

    private void show(String title, String lead, Component... fields) {
        Form form = new Form(this::accept, text("join.submit"), fields);
        getContent().removeAll();
        getContent().add(Blocks.head(title, lead), Blocks.narrow(message, form));
    }

    /** Whoever has an account takes the role up with it; the link alone does not sign in. */
    private void known(Offer.Open open) {
        getContent().removeAll();
        getContent().add(Blocks.head(text("join.title"), invitationLead(open)));
        if (current.id().isPresent()) {
            getContent()
                    .add(Blocks.narrow(
                            message, Blocks.actions(Blocks.button(text("join.accept"), this::acceptSignedIn))));
        } else {
            // Signing in leads back here
            VaadinSession.getCurrent()
                    .getSession()
                    .setAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT, "join/" + token);
            getContent()
                    .add(Blocks.narrow(
                            Blocks.paragraph(text("join.known", open.email())),
                            Blocks.actions(Blocks.link("/login", text("login.submit"), "button"))));
        }
    }

    /** Said before anything is offered. The link is still good for whom it is for. */
    private void others(Offer.Open open) {
        getContent().removeAll();
        getContent().add(Blocks.head(text("join.title"), invitationLead(open)), Blocks.narrow(message));
        message.bad(text("join.somebody-else"));
    }

    private void closed(Offer.Why why) {
        Message closed = new Message();
        closed.bad(text("join.closed." + why.name().toLowerCase(Locale.ROOT)));
        getContent().removeAll();
        getContent()
                .add(
                        Blocks.head(text("join.title"), ""),
                        Blocks.narrow(closed, Blocks.actions(Blocks.link("/login", text("login.submit"), "button"))));
    }

    private void accept() {
        Joined joined = joining.look(token) instanceof Offer.FirstAdministrator
                ? joining.begin(token, email.value(), name.value(), password.value(), UiLanguage.current())
                : joining.accept(token, name.value(), password.value(), UiLanguage.current());
        tell(joined);
    }

    private void acceptSignedIn() {
        tell(joining.acceptSignedIn(token));
    }

    private void tell(Joined joined) {
        switch (joined) {
            case Joined.Done done -> arrive();
            case Joined.Closed(var why) -> closed(why);
            case Joined.Refused(var mistake) -> {
                switch (mistake) {
                    case NAME -> name.mistake(text("mistake.name"));
                    case EMAIL -> email.mistake(text("mistake.email"));
                    case PASSWORD_TOO_SHORT -> password.mistake(text("mistake.password-too-short", Passwords.SHORTEST));
                    case PASSWORD_TOO_LONG -> password.mistake(text("mistake.password-too-long"));
                    case PASSWORD_COMMON -> password.mistake(text("mistake.password-common"));
                    case SOMEBODY_ELSE -> message.bad(text("join.somebody-else"));
                }
            }
        }
    }

    private void arrive() {
        String path = current.id().isPresent() ? "/account" : "/login";
        // A page of its own: its address has no secret in it any more
        getUI().ifPresent(ui -> ui.getPage().setLocation(Pages.in(path, UiLanguage.current()) + "&joined=yes"));
    }
}
