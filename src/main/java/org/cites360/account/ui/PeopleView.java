package org.cites360.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.cites360.account.CentreRole;
import org.cites360.account.roles.CentrePeople;
import org.cites360.account.roles.CentrePeople.Changed;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.web.Pages;
import org.cites360.mail.Mails;
import org.cites360.site.Site;
import org.cites360.site.Sites;

/** The people of a centre, for whoever answers for it. To everybody else this page does not exist. */
@Route("people/:site")
@PermitAll
class PeopleView extends PeoplePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CentrePeople people;
    private final transient CurrentPerson current;
    private final transient Sites sites;
    private String site = "";

    PeopleView(Pages pages, CentrePeople people, CurrentPerson current, Sites sites, Mails mails) {
        super(pages, "/people", "account.people.title", mails);
        this.people = people;
        this.current = current;
        this.sites = sites;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        site = event.getRouteParameters().get("site").orElse("");
        if (sites.find(site).isEmpty() || !current.may(Action.MANAGE_PEOPLE, site)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    @Override
    void show() {
        Site centre = sites.find(site).orElseThrow();
        getContent().removeAll();
        getContent()
                .add(
                        Blocks.head(text("people.title"), centre.name()),
                        Blocks.stack(
                                message,
                                members(),
                                invite(),
                                open(),
                                Blocks.actions(Blocks.link(
                                        "/network/" + site + "/record",
                                        text("admin.record"),
                                        "button",
                                        "button--quiet"))));
    }

    private Section members() {
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        people.members(site).forEach(member -> list.add(row(member)));
        return Blocks.card("members", text("people.members"), list);
    }

    private ListItem row(CentrePeople.Member member) {
        Div about =
                new Div(Blocks.paragraph(member.name(), "row__name"), Blocks.paragraph(member.email(), "row__detail"));
        about.add(Blocks.paragraph(
                member.lastSeen() == null
                        ? text("people.never-seen")
                        : text("people.last-seen", ReaderTime.text(member.lastSeen())),
                "row__detail"));
        if (member.suspended()) {
            about.add(Blocks.tag(text("people.suspended"), "tag--warning"));
        }
        boolean me = current.id().filter(member.id()::equals).isPresent();
        if (me) {
            return new ListItem(about, Blocks.tag(text("role." + member.role().key())));
        }
        Choice<CentreRole> role = new Choice<>(
                        "role-" + member.id(),
                        text("people.role-of", member.name()),
                        List.of(CentreRole.values()),
                        member.role(),
                        each -> text("role." + each.key()))
                .unlabelled();
        // Not by choosing alone: the arrow keys pass through every role on the way to another
        NativeButton change = Blocks.quiet(
                text("people.role-change"),
                text("people.role-change-named", member.name()),
                () -> tell(
                        people.changeRole(site, member.id(), role.value()),
                        text("people.role-changed", member.name())));
        return new ListItem(
                about,
                Blocks.actions(
                        role,
                        change,
                        suspension(
                                member.name(),
                                member.suspended(),
                                () -> tell(
                                        people.suspend(site, member.id()), text("people.now-suspended", member.name())),
                                () -> tell(people.restore(site, member.id()), text("people.restored", member.name()))),
                        confirmed(
                                "people.remove",
                                member.name(),
                                () -> tell(people.remove(site, member.id()), text("people.removed", member.name())))));
    }

    private void tell(Changed changed, String done) {
        show();
        switch (changed) {
            case DONE -> message.good(done);
            case NOT_HERE -> message.bad(text("people.gone"));
            case YOURSELF -> message.bad(text("people.yourself"));
        }
        // What was pressed is no longer there
        message.takeFocus();
    }

    private Section invite() {
        return Blocks.card(
                "invite",
                text("people.invite-title"),
                Blocks.paragraph(text("people.roles-explained"), "muted"),
                invitation(
                        List.of(CentreRole.values()),
                        CentreRole.MEMBER,
                        role -> text("role." + role.key()),
                        email -> people.invitations(site).stream()
                                .anyMatch(open -> open.email().equals(email)),
                        (email, role, language) -> switch (people.invite(site, email, role, language)) {
                            case SENT -> Optional.empty();
                            case NO_ADDRESS -> Optional.of("mistake.email");
                            case ALREADY_HERE -> Optional.of("people.already");
                            case TOO_MANY -> Optional.of("people.too-many");
                        }));
    }

    private Section open() {
        return openInvitations(people.invitations(site).stream()
                .map(invitation -> openInvitation(
                        invitation.email(),
                        text("role." + invitation.role().key()),
                        invitation.expired(),
                        invitation.expiresAt(),
                        () -> tell(people.withdraw(site, invitation.id()), text("people.withdrawn"))))
                .toList());
    }
}
