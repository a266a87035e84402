package org.cites360.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cites360.base.Language;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.TextLine;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.mail.Mails;

/** What the pages about people share, of a centre or of the installation: inviting, what was sent, suspending. */
abstract class PeoplePage extends AccountPage {

    private static final long serialVersionUID = 1L;

    final Message message = new Message();

    private final transient Mails mails;

    PeoplePage(Pages pages, String path, String titleKey, Mails mails) {
        super(pages, path, titleKey);
        this.mails = mails;
    }

    /** Shows everything anew. */
    abstract void show();

    /** Sends an invitation. */
    interface Invite<R> {
        /** @return the key of the mistake that the address has; empty when the invitation is on its way */
        Optional<String> send(String email, R role, Language language);
    }

    /** @param name the words for a role @param open whether an invitation to an address waits, which this one replaces */
    <R> Form invitation(List<R> roles, R first, Function<R, String> name, Predicate<String> open, Invite<R> invite) {
        TextLine email = TextLine.email("invite-email", text("login.email"))
                .autocomplete("off")
                .required();
        Choice<R> role = new Choice<>("invite-role", text("people.role"), roles, first, name);
        Choice<Language> language = new Choice<>(
                "invite-language",
                text("people.mail-language"),
                List.of(Language.values()),
                UiLanguage.current(),
                Language::ownName);
        return new Form(
                () -> {
                    message.clear();
                    String to = email.value().strip();
                    boolean replaces = open.test(to.toLowerCase(Locale.ROOT));
                    invite.send(to, role.value(), language.value())
                            .ifPresentOrElse(mistake -> email.mistake(text(mistake)), () -> {
                                show();
                                message.good(text(mails.goOut() ? "people.sent" : "people.kept", to)
                                        + (replaces ? " " + text("people.replaced") : ""));
                            });
                },
                text("people.invite"),
                email,
                Blocks.styled(new Div(role, language), "form__row"));
    }

    /** The invitations that wait to be accepted. */
    Section openInvitations(List<ListItem> open) {
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        open.forEach(list::add);
        return Blocks.card(
                "open",
                text("people.open"),
                open.isEmpty() ? Blocks.paragraph(text("people.none-open"), "muted") : list);
    }

    /** @param role its word */
    ListItem openInvitation(String email, String role, boolean expired, Instant expiresAt, Runnable withdraw) {
        String until = expired ? text("people.expired") : text("people.until", ReaderTime.text(expiresAt));
        return new ListItem(
                new Div(Blocks.paragraph(email, "row__name"), Blocks.paragraph(role + " · " + until, "row__detail")),
                confirmed("people.withdraw", email, withdraw));
    }

    /** Suspends somebody, or lets them in again. */
    Component suspension(String name, boolean suspended, Runnable suspend, Runnable restore) {
        if (!suspended) {
            return confirmed("people.suspend", name, suspend);
        }
        return Blocks.quiet(text("people.restore"), text("people.restore-named", name), restore);
    }
}
