package org.cites360.account.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.cites360.account.CentreRole;
import org.cites360.account.roles.CentrePeople;
import org.cites360.base.Language;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.Permissions;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.site.Site;
import org.cites360.site.Sites;

/** The centres whose people one looks after, and the way to invite a centre that is not there yet. */
@Route("people")
@PermitAll
class CentresView extends AccountPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Permissions permissions;
    private final transient CurrentPerson current;
    private final transient Sites sites;
    private final transient CentrePeople people;

    CentresView(Pages pages, Permissions permissions, CurrentPerson current, Sites sites, CentrePeople people) {
        super(pages, "/people", "account.centres.title");
        this.permissions = permissions;
        this.current = current;
        this.sites = sites;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var mine = permissions.sitesWhere(current.require(), Action.MANAGE_PEOPLE);
        boolean invites = current.may(Action.INVITE_CENTRE);
        if (mine.isEmpty() && !invites) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        if (mine.size() == 1 && !invites) {
            event.forwardTo(
                    "people/" + mine.iterator().next(), event.getLocation().getQueryParameters());
            return;
        }
        UnorderedList list = Parts.styled(new UnorderedList(), "grid");
        sites.all().stream()
                .filter(site -> mine.contains(site.slug()))
                .forEach(site -> list.add(Parts.styled(
                        new ListItem(
                                Parts.link("/people/" + site.slug(), site.name()),
                                Parts.paragraph(site.city(), "row__detail")),
                        "card")));
        getContent().removeAll();
        getContent().add(Parts.head(text("centres.title"), text("centres.lead")), Parts.body(list));
        if (invites) {
            getContent().add(Parts.body(invite()));
        }
    }

    private Section invite() {
        List<Site> all = sites.all();
        Message message = new Message();
        Choice<Site> centre = new Choice<>("centre", text("centres.centre"), all, all.getFirst(), Site::name);
        Choice<Language> language = new Choice<>(
                "invite-language",
                text("people.mail-language"),
                List.of(Language.values()),
                UiLanguage.current(),
                Language::ownName);
        Field email = Field.email("invite-email", text("login.email"))
                .autocomplete("off")
                .required();
        Form form = new Form(
                () -> {
                    email.clearMistake();
                    switch (people.invite(
                            centre.value().slug(), email.value(), CentreRole.COORDINATOR, language.value())) {
                        case SENT -> {
                            message.good(text("people.sent", email.value()));
                            email.value("");
                        }
                        case NO_ADDRESS -> email.mistake(text("mistake.email"));
                        case ALREADY_HERE -> email.mistake(text("people.already"));
                        case TOO_MANY -> email.mistake(text("people.too-many"));
                    }
                },
                text("people.invite"),
                centre,
                email,
                language);
        return Parts.card(
                "invite", text("centres.invite"), Parts.paragraph(text("centres.invite-lead")), form, message);
    }
}
