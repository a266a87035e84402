package org.cites360.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cites360.account.provider.Providers;
import org.cites360.account.signin.WantedPage;
import org.cites360.base.Language;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.TextLine;
import org.cites360.base.ui.TypedTexts;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Assets;
import org.cites360.base.web.Pages;

/** Signing in. The form is the browser's own: it works before and without this page's script. */
@Route("login")
@AnonymousAllowed
class LoginView extends AccountPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String PASSKEY = """
            return import($0).then(module => module.signIn({header: $1, value: $2}))
            """;

    private static final String TYPED = "return import($0).then(module => module.any())";

    /** A form the browser sends by itself. */
    @Tag("form")
    private static final class NativeForm extends HtmlContainer {
        private static final long serialVersionUID = 1L;

        NativeForm(String action, Component... content) {
            super(content);
            addClassName("form");
            getElement().setAttribute("method", "post").setAttribute("action", action);
        }
    }

    private final transient CurrentPerson current;
    private final transient Assets assets;
    private final transient Providers providers;
    private final Message message = new Message();

    LoginView(Pages pages, CurrentPerson current, Assets assets, Providers providers) {
        super(pages, "/login", "account.login.title");
        this.current = current;
        this.assets = assets;
        this.providers = providers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.id().isPresent()) {
            // With the reason for which somebody could not connect a provider
            Map<String, String> kept =
                    new TreeMap<>(Map.of("lang", UiLanguage.current().tag()));
            event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("refused")
                    // A form that is older than this sign-in: somebody signed in beside it
                    .ifPresent(reason -> kept.put("refused", reason.equals("page") ? "already" : reason));
            event.forwardTo("account", QueryParameters.simple(kept));
            return;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<String> wanted = query.getSingleParameter("lang").isEmpty() ? languageWanted() : Optional.empty();
        if (wanted.isPresent()) {
            event.forwardTo("login", query.merging("lang", wanted.get()));
            return;
        }
        refusal(query).ifPresent(message::bad);
        if (query.getSingleParameter("refused").orElse("ended").equals("ended")) {
            sayWhatIsKept();
        }
        if (query.getSingleParameter("joined").isPresent()) {
            message.good(text("login.joined"));
        }
        boolean code = query.getSingleParameter("step").filter("code"::equals).isPresent();
        getContent().removeAll();
        getContent()
                .add(Blocks.head(text(code ? "code.title" : "login.title"), text(code ? "code.lead" : "login.lead")));
        getContent()
                .add(
                        code
                                ? Blocks.narrow(message, codeForm())
                                : Blocks.narrow(message, passwordForm(), otherWays(), help()));
    }

    /** Somebody whose session ended while they wrote is told why they are here. */
    private void sayWhatIsKept() {
        assets.url(TypedTexts.MODULE)
                .ifPresent(script -> getElement().executeJs(TYPED, script).then(Boolean.class, kept -> {
                    if (kept) {
                        message.bad(text("login.kept"));
                    }
                }));
    }

    /** The language of the page that asked for a sign-in. */
    private static Optional<String> languageWanted() {
        return VaadinSession.getCurrent().getSession() instanceof WrappedHttpSession session
                ? WantedPage.in(session.getHttpSession())
                        .flatMap(WantedPage::language)
                        .map(Language::tag)
                : Optional.empty();
    }

    private NativeForm passwordForm() {
        TextLine email = TextLine.email("email", text("login.email"))
                .autocomplete("username webauthn")
                .required();
        TextLine password =
                TextLine.password("password", text("login.password"), false).required();
        return form("/login", email, password, submit(text("login.submit")));
    }

    private NativeForm codeForm() {
        TextLine code = new TextLine("code", text("code.label"))
                .autocomplete("one-time-code")
                .attribute("maxlength", "20")
                .attribute("autofocus", "")
                .required()
                .hint(text("code.hint"));
        code.addClassName("field--code");
        return form("/login/code", code, submit(text("login.submit")));
    }

    private NativeForm form(String action, Component... content) {
        NativeForm form = new NativeForm(Pages.in(action, UiLanguage.current()), content);
        Csrf.current().ifPresent(token -> form.add(token.hidden()));
        return form;
    }

    private static Div submit(String text) {
        NativeButton submit = new NativeButton(text);
        submit.getElement().setAttribute("type", "submit");
        return Blocks.actions(Blocks.styled(submit, "button"));
    }

    private Div otherWays() {
        Div ways = Blocks.styled(new Div(Blocks.paragraph(text("login.or"), "or")), "form");
        Div actions = Blocks.actions(Blocks.button(text("login.passkey"), this::passkey, "button--quiet"));
        providers.all().forEach(provider -> actions.add(ProviderLink.to(provider, "identity.sign-in")));
        ways.add(actions);
        return ways;
    }

    private void passkey() {
        Csrf token = Csrf.current().orElseThrow();
        String script = assets.url("account/passkey.ts").orElse("");
        getElement().executeJs(PASSKEY, script, token.header(), token.value()).then(String.class, outcome -> {
            if (!outcome.equals("done")) {
                message.bad(text("passkey." + outcome));
            }
        });
    }

    private Div help() {
        return new Div(
                new Div(Blocks.link("/password", text("login.forgotten"))),
                Blocks.paragraph(text("login.by-invitation"), "muted"));
    }
}
