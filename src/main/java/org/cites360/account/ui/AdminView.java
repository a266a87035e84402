package org.cites360.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cites360.account.InstallationRole;
import org.cites360.account.roles.Administration;
import org.cites360.account.roles.Administration.Changed;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ConfirmedButton;
import org.cites360.base.web.Pages;
import org.cites360.mail.Mails;

/** Everybody who has an account, and who runs the installation. To everybody but administrators this page does not exist. */
@Route("admin")
@PermitAll
class AdminView extends PeoplePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Administration administration;
    private final transient CurrentPerson current;
    private final transient CentreNames centres;

    AdminView(Pages pages, Administration administration, CurrentPerson current, CentreNames centres, Mails mails) {
        super(pages, "/admin", "account.admin.title", mails);
        this.administration = administration;
        this.current = current;
        this.centres = centres;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!current.may(Action.ADMINISTER)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    @Override
    void show() {
        getContent().removeAll();
        getContent()
                .add(
                        Blocks.head(text("admin.title"), text("admin.lead")),
                        Blocks.stack(
                                Blocks.actions(
                                        Blocks.link("/people", text("centres.title"), "button", "button--quiet"),
                                        Blocks.link("/admin/outbox", text("admin.outbox"), "button", "button--quiet"),
                                        Blocks.link("/admin/record", text("admin.record"), "button", "button--quiet"),
                                        Blocks.link(
                                                "/admin/files",
                                                getTranslation("files.admin.title"),
                                                "button",
                                                "button--quiet")),
                                message,
                                everybody(),
                                invite(),
                                open()));
    }

    private Section everybody() {
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        administration.people().forEach(person -> list.add(row(person)));
        return Blocks.card("everybody", text("admin.people"), list);
    }

    private ListItem row(Administration.Person person) {
        String roles = Stream.concat(
                        person.roles().stream().map(role -> text("role." + role.key())),
                        person.centres().entrySet().stream()
                                .map(held -> text("role." + held.getValue().key()) + " (" + centres.name(held.getKey())
                                        + ")"))
                .collect(Collectors.joining(" · "));
        Div about = new Div(
                Blocks.paragraph(person.name(), "row__name"),
                Blocks.paragraph(person.email(), "row__detail"),
                Blocks.paragraph(roles.isEmpty() ? text("mine.no-roles") : roles, "row__detail"));
        if (person.suspended()) {
            about.add(Blocks.tag(text("people.suspended"), "tag--warning"));
        }
        Div actions = Blocks.actions();
        for (InstallationRole role : InstallationRole.values()) {
            String name = text("role." + role.key());
            if (person.roles().contains(role)) {
                actions.add(new ConfirmedButton(
                        text("admin.take", name),
                        text("admin.take-named", name, person.name()),
                        () -> tell(administration.take(person.id(), role))));
            } else {
                actions.add(Blocks.quiet(
                        text("admin.give", name),
                        text("admin.give-named", name, person.name()),
                        () -> tell(administration.give(person.id(), role))));
            }
        }
        if (!current.id().filter(person.id()::equals).isPresent()) {
            actions.add(suspension(
                    person.name(),
                    person.suspended(),
                    () -> tell(administration.suspend(person.id())),
                    () -> tell(administration.restore(person.id()))));
        }
        return new ListItem(about, actions);
    }

    private void tell(Changed changed) {
        show();
        switch (changed) {
            case DONE -> message.good(text("mine.saved"));
            case LAST_ADMINISTRATOR -> message.bad(text("leave.last-administrator"));
            case YOURSELF -> message.bad(text("people.yourself"));
            case NO_ADDRESS, ALREADY, TOO_MANY, GONE -> message.bad(text("people.gone"));
        }
    }

    private Section invite() {
        return Blocks.card(
                "invite",
                text("admin.invite"),
                invitation(
                        List.of(InstallationRole.values()),
                        InstallationRole.NETWORK_COORDINATOR,
                        role -> text("role." + role.key()),
                        email -> administration.invitations().stream()
                                .anyMatch(open -> open.email().equals(email)),
                        (email, role, language) -> switch (administration.invite(email, role, language)) {
                            case DONE -> Optional.empty();
                            case ALREADY -> Optional.of("people.already");
                            case TOO_MANY -> Optional.of("people.too-many");
                            case NO_ADDRESS, GONE, YOURSELF, LAST_ADMINISTRATOR -> Optional.of("mistake.email");
                        }));
    }

    private Section open() {
        return openInvitations(administration.invitations().stream()
                .map(invitation -> openInvitation(
                        invitation.email(),
                        text("role." + invitation.role().key()),
                        invitation.expired(),
                        invitation.expiresAt(),
                        () -> tell(administration.withdraw(invitation.id()))))
                .toList());
    }
}
