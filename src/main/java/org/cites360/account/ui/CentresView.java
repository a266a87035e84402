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
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.TextLine;
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
        UnorderedList list = Blocks.styled(new UnorderedList(), "grid");
        sites.all().stream()
                .filter(site -> mine.contains(site.slug()))
                .forEach(site -> list.add(Blocks.styled(
                        new ListItem(
                                Blocks.link("/people/" + site.slug(), site.name()),
                                Blocks.paragraph(site.city(), "row__detail")),
                        "card")));
        getContent().removeAll();
        getContent().add(Blocks.head(text("centres.title"), text("centres.lead")), Blocks.stack(list));
        if (invites) {
            getContent().add(Blocks.stack(invite()));
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
        TextLine email = TextLine.email("invite-email", text("login.email"))
                .autocomplete("off")
                .required();
        Form form = new Form(
                () -> {
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
        return Blocks.card(
                "invite", text("centres.invite"), Blocks.paragraph(text("centres.invite-lead")), form, message);
    }
}
