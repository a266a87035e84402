package org.cites360.account.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.Comparator;
import java.util.List;
import org.cites360.account.self.Joining;
import org.cites360.account.self.MyAccount;
import org.cites360.account.self.MyAccount.Changed;
import org.cites360.account.signin.Passkeys;
import org.cites360.account.signin.Passwords;
import org.cites360.account.store.Sessions;
import org.cites360.base.Language;
import org.cites360.base.ui.AccountPart;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.TextLine;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Assets;
import org.cites360.base.web.Pages;

/** One's own account: who one is, how one signs in and where, and how one leaves. */
@Route("account")
@PermitAll
class AccountView extends AccountPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String ADD_PASSKEY = """
            return import($0).then(module => module.add({header: $1, value: $2}, $3))
            """;

    private final transient MyAccount account;
    private final transient Joining joining;
    private final transient AuthenticationContext authentication;
    private final transient Assets assets;

    private final transient List<AccountPart> parts;

    AccountView(
            Pages pages,
            MyAccount account,
            Joining joining,
            AuthenticationContext authentication,
            Assets assets,
            List<AccountPart> parts) {
        super(pages, "/account", "account.mine.title");
        this.account = account;
        this.joining = joining;
        this.authentication = authentication;
        this.assets = assets;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(AccountPart::order))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
        QueryParameters query = event.getLocation().getQueryParameters();
        if (query.getSingleParameter("joined").isPresent()) {
            say(text("join.done"), true);
        }
        refusal(query).ifPresent(reason -> say(reason, false));
    }

    private void show() {
        MyAccount.Profile profile = account.profile();
        Div body = Blocks.stack(
                invitations(),
                roles(profile),
                about(profile),
                address(profile),
                passkeys(profile),
                password(profile),
                secondFactor(profile),
                sessions());
        parts.forEach(part -> part.create(UiLanguage.current()).ifPresent(body::add));
        body.add(leaving(profile));
        getContent().removeAll();
        getContent().add(Blocks.head(text("mine.greeting", profile.name()), ""), body);
    }

    /** What waits to be accepted; nothing where nothing does. */
    private Div invitations() {
        Div place = new Div();
        List<Joining.Waiting> waiting = joining.waiting();
        if (!waiting.isEmpty()) {
            UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
            for (Joining.Waiting one : waiting) {
                String lead = invitationLead(one.offer());
                list.add(new ListItem(
                        Blocks.paragraph(lead),
                        Blocks.actions(Blocks.quiet(text("join.accept"), text("join.accept") + " – " + lead, () -> {
                            boolean done = joining.acceptWaiting(one.id()) instanceof Joining.Joined.Done;
                            show();
                            say(done ? text("join.done") : text("join.closed.used"), done);
                        }))));
            }
            place.add(Blocks.card("invitations", text("mine.invitations"), list));
        }
        place.setVisible(!waiting.isEmpty());
        return place;
    }

    private void say(String text, boolean good) {
        Message message = new Message();
        if (good) {
            message.good(text);
        } else {
            message.bad(text);
        }
        getContent().addComponentAtIndex(1, Blocks.stack(message));
    }

    private Section roles(MyAccount.Profile profile) {
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        profile.roles()
                .forEach(role -> list.add(new ListItem(Blocks.paragraph(text("role." + role.key()), "row__name"))));
        profile.places().forEach(place -> {
            Div held = new Div(
                    Blocks.paragraph(place.name(), "row__name"),
                    Blocks.paragraph(text("role." + place.role().key()), "row__detail"));
            if (place.suspended()) {
                held.add(
                        Blocks.tag(text("people.suspended"), "tag--warning"),
                        Blocks.paragraph(text("mine.suspended"), "row__detail"));
            }
            list.add(new ListItem(held));
        });
        boolean none = profile.roles().isEmpty() && profile.places().isEmpty();
        return Blocks.card("roles", text("mine.roles"), none ? Blocks.paragraph(text("mine.no-roles"), "muted") : list);
    }

    private Section about(MyAccount.Profile profile) {
        Message message = new Message();
        TextLine name = new TextLine("name", text("join.name"))
                .autocomplete("name")
                .value(profile.name())
                .required();
        Choice<Language> language = new Choice<>(
                "language", text("mine.language"), List.of(Language.values()), profile.language(), Language::ownName);
        Form form = new Form(
                () -> {
                    if (account.rename(name.value()) == Changed.NAME) {
                        name.mistake(text("mistake.name"));
                    } else {
                        account.speak(language.value());
                        message.good(text("mine.saved"));
                    }
                },
                text("mine.save"),
                name,
                language);
        return Blocks.card("about", text("mine.about"), form, message);
    }

    private Section address(MyAccount.Profile profile) {
        Message message = new Message();
        TextLine email = TextLine.email("new-email", text("mine.new-email")).required();
        TextLine password = proof("email-password", profile);
        Form form = new Form(
                () -> {
                    message.clear();
                    switch (account.askForAddress(email.value(), password.value())) {
                        case DONE -> message.good(text("mine.email-sent"));
                        case EMAIL -> email.mistake(text("mistake.email"));
                        case Changed why -> refuse(password, why);
                    }
                },
                text("mine.email-change"),
                email,
                password);
        return Blocks.card("address", text("mine.email"), Blocks.paragraph(profile.email()), form, message);
    }

    private Section password(MyAccount.Profile profile) {
        Message message = new Message();
        TextLine old = proof("old-password", profile);
        TextLine chosen = TextLine.password("chosen-password", text("password.new"), true)
                .hint(text("password.hint", Passwords.SHORTEST));
        Form form = new Form(
                () -> {
                    message.clear();
                    switch (account.changePassword(old.value(), chosen.value())) {
                        case DONE -> {
                            old.value("");
                            chosen.value("");
                            message.good(text("mine.password-changed"));
                        }
                        case TOO_SHORT -> chosen.mistake(text("mistake.password-too-short", Passwords.SHORTEST));
                        case TOO_LONG -> chosen.mistake(text("mistake.password-too-long"));
                        case COMMON -> chosen.mistake(text("mistake.password-common"));
                        case Changed why -> refuse(old, why);
                    }
                },
                text("mine.password-change"),
                old,
                chosen);
        return Blocks.card("password", text("mine.password"), form, message);
    }

    /** Asks once more who one is, before what a session left open is not enough for. */
    private TextLine proof(String id, MyAccount.Profile profile) {
        return profile.hasPassword()
                ? TextLine.password(id, text("mine.password-now"), false)
                : TextLine.email(id, text("leave.type-address", profile.email()))
                        .autocomplete("off");
    }

    private void refuse(TextLine proof, Changed why) {
        proof.mistake(text(
                switch (why) {
                    case WAIT -> "mistake.wait";
                    case SIGN_IN_AGAIN -> "mistake.sign-in-again";
                    default -> "mistake.password-wrong";
                }));
    }

    private Section passkeys(MyAccount.Profile profile) {
        Message message = new Message();
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        for (Passkeys.Passkey key : account.passkeys()) {
            list.add(new ListItem(
                    new Div(
                            Blocks.paragraph(key.label(), "row__name"),
                            Blocks.paragraph(text("passkeys.used", ReaderTime.text(key.lastUsedAt())), "row__detail")),
                    confirmed("passkeys.remove", key.label(), () -> {
                        if (account.removePasskey(key.id()) == Changed.LAST_WAY_IN) {
                            message.bad(getTranslation("identity.last-way-in"));
                        } else {
                            show();
                        }
                    })));
        }
        TextLine label = new TextLine("passkey-label", text("passkeys.label"))
                .hint(text("passkeys.label-hint"))
                .attribute("maxlength", "60");
        TextLine proof = proof("passkey-password", profile);
        Form form = new Form(
                () -> {
                    Changed asked = account.mayAddPasskey(proof.value());
                    if (asked == Changed.DONE) {
                        addPasskey(label.value(), message);
                    } else {
                        refuse(proof, asked);
                    }
                },
                text("passkeys.add"),
                label,
                proof);
        return Blocks.card(
                "passkeys", text("passkeys.title"), Blocks.paragraph(text("passkeys.lead")), list, form, message);
    }

    private void addPasskey(String label, Message message) {
        Csrf token = Csrf.current().orElseThrow();
        String named = label.isBlank() ? "Passkey" : label.strip();
        getElement()
                .executeJs(
                        ADD_PASSKEY, assets.url("account/passkey.ts").orElse(""), token.header(), token.value(), named)
                .then(String.class, outcome -> {
                    if (outcome.equals("done")) {
                        show();
                        arriveAt("passkeys");
                    } else {
                        message.bad(text("passkey." + outcome));
                    }
                });
    }

    private Section secondFactor(MyAccount.Profile profile) {
        Section card = Blocks.card("second-factor", text("factor.title"), Blocks.paragraph(text("factor.lead")));
        if (profile.secondFactor()) {
            TextLine proof = proof("factor-password", profile);
            card.add(
                    Blocks.paragraph(text("factor.on", profile.recoveryCodes())),
                    new Form(
                            () -> {
                                Changed changed = account.turnOffSecondFactor(proof.value());
                                if (changed == Changed.DONE) {
                                    show();
                                    arriveAt("second-factor");
                                } else {
                                    refuse(proof, changed);
                                }
                            },
                            text("factor.turn-off"),
                            proof));
        } else {
            Div place = new Div();
            TextLine proof = proof("factor-password", profile);
            place.add(new Form(
                    () -> {
                        switch (account.newSecondFactor(proof.value())) {
                            case MyAccount.NewSecondFactor.Begun begun -> enrol(place, begun);
                            case MyAccount.NewSecondFactor.Refused(var why) -> refuse(proof, why);
                            case MyAccount.NewSecondFactor.On on -> throw new IllegalStateException();
                        }
                    },
                    text("factor.turn-on"),
                    proof));
            card.add(place);
        }
        return card;
    }

    private void enrol(Div place, MyAccount.NewSecondFactor.Begun factor) {
        TextLine code = new TextLine("factor-code", text("code.label"))
                .autocomplete("one-time-code")
                .attribute("inputmode", "numeric")
                .required();
        code.addClassName("field--code");
        Form form = new Form(
                () -> {
                    switch (account.turnOnSecondFactor(factor.secret(), code.value())) {
                        case MyAccount.NewSecondFactor.On(var codes) -> showCodes(place, codes);
                        case MyAccount.NewSecondFactor.Refused(var why) ->
                            code.mistake(text(why == Changed.SIGN_IN_AGAIN ? "mistake.too-slow" : "mistake.code"));
                        case MyAccount.NewSecondFactor.Begun begun -> throw new IllegalStateException();
                    }
                },
                text("factor.confirm"),
                code);
        place.removeAll();
        place.add(
                Blocks.paragraph(text("factor.scan")),
                QrPicture.of(factor.uri(), text("factor.qr")),
                Blocks.paragraph(text("factor.type", factor.typed().replaceAll("(.{4})(?=.)", "$1 "))),
                form);
        code.focus();
    }

    /** Where the page has changed around the reader. */
    private void arriveAt(String heading) {
        getContent()
                .getElement()
                .executeJs("const part = document.getElementById($0); part.tabIndex = -1; part.focus()", heading);
    }

    private void showCodes(Div place, List<String> codes) {
        UnorderedList list = Blocks.styled(new UnorderedList(), "codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        Message message = new Message();
        message.good(text("factor.done"));
        place.removeAll();
        place.add(message, Blocks.paragraph(text("factor.codes")), list);
    }

    private Section sessions() {
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        for (MyAccount.OpenSession session : account.sessions()) {
            String device = Device.name(session.device());
            Div about = new Div(
                    Blocks.paragraph(device, "row__name"),
                    Blocks.paragraph(
                            text(
                                    "sessions.about",
                                    text("sessions." + method(session.method())),
                                    session.address(),
                                    ReaderTime.text(session.lastSeen())),
                            "row__detail"));
            ListItem item = new ListItem(about);
            if (session.here()) {
                item.add(Blocks.tag(text("sessions.here")));
            } else {
                item.add(Blocks.quiet(text("sessions.end"), text("sessions.end-named", device), () -> {
                    account.endSession(session.id());
                    show();
                }));
            }
            list.add(item);
        }
        return Blocks.card(
                "sessions",
                text("sessions.title"),
                list,
                Blocks.actions(
                        Blocks.button(text("sessions.sign-out"), authentication::logout, "button--quiet"),
                        Blocks.button(
                                text("sessions.end-all"),
                                () -> {
                                    account.endAllSessions();
                                    authentication.logout();
                                },
                                "button--quiet")));
    }

    private static String method(Sessions.Method method) {
        return method.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private Section leaving(MyAccount.Profile profile) {
        Anchor export = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] all = account.export();
                    return new DownloadResponse(
                            new ByteArrayInputStream(all), "cites360-account.json", "application/json", all.length);
                }),
                AttachmentType.DOWNLOAD,
                text("leave.export"));
        export.addClassNames("button", "button--quiet");
        Message message = new Message();
        TextLine password = proof("erase-password", profile);
        Form form = new Form(
                () -> {
                    message.clear();
                    switch (account.erase(password.value())) {
                        case DONE -> authentication.logout();
                        case LAST_ADMINISTRATOR -> message.bad(text("leave.last-administrator"));
                        case Changed why -> refuse(password, why);
                    }
                },
                text("leave.erase"),
                Blocks.paragraph(text("leave.erase-lead")),
                password);
        return Blocks.card(
                "leaving",
                text("leave.title"),
                Blocks.paragraph(text("leave.lead")),
                Blocks.actions(export),
                form,
                message);
    }
}
