package org.cites360.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.People;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.HeaderPart;
import org.cites360.base.web.Pages;

/** The menu of whoever is signed in. Visitors do not meet it. */
@org.springframework.stereotype.Component
class PersonMenu implements HeaderPart {

    private final CurrentPerson current;
    private final Permissions permissions;
    private final People people;
    private final Texts texts;
    private final AuthenticationContext authentication;

    PersonMenu(
            CurrentPerson current,
            Permissions permissions,
            People people,
            Texts texts,
            AuthenticationContext authentication) {
        this.current = current;
        this.permissions = permissions;
        this.people = people;
        this.texts = texts;
        this.authentication = authentication;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Component> create(Language language) {
        return current.id()
                .flatMap(person -> people.contact(person).map(contact -> menu(person, contact.name(), language)));
    }

    private Component menu(PersonId person, String name, Language language) {
        UnorderedList list = new UnorderedList();
        // The header's own links, for which a phone has no room beside the bell and this menu
        list.add(
                narrow("/tours", "base.nav.visits", language, true),
                narrow("/practices", "base.nav.practices", language, false),
                narrow("/sites", "base.nav.sites", language, false));
        list.add(entry("/account", "account.menu.account", language));
        if (!permissions.sitesWhere(person, Action.MANAGE_PEOPLE).isEmpty()
                || permissions.may(person, Action.INVITE_CENTRE)) {
            list.add(entry("/people", "account.menu.people", language));
        }
        if (permissions.may(person, Action.ADMINISTER)) {
            list.add(entry("/admin", "account.menu.admin", language));
        }
        NativeButton signOut =
                new NativeButton(texts.get(language, "account.sessions.sign-out"), event -> authentication.logout());
        signOut.getElement().setAttribute("type", "button");
        list.add(new ListItem(signOut));
        Span label = new Span(texts.get(language, "account.menu.title"));
        label.addClassName("visually-hidden");
        Span shown = new Span(name);
        shown.addClassName("who__name");
        NativeDetails menu = new NativeDetails();
        menu.addClassNames("languages", "who");
        // On a phone there is no room for the name
        Span initial = new Span(name.substring(0, name.offsetByCodePoints(0, 1)));
        initial.addClassName("who__initial");
        initial.getElement().setAttribute("aria-hidden", "true");
        menu.setSummary(label, initial, shown);
        menu.setContent(list);
        return menu;
    }

    private ListItem narrow(String path, String key, Language language, boolean view) {
        Anchor link = new Anchor(Pages.in(path, language), texts.get(language, key));
        link.setRouterIgnore(!view);
        ListItem entry = new ListItem(link);
        entry.addClassName("who__narrow");
        return entry;
    }

    private ListItem entry(String path, String key, Language language) {
        return new ListItem(Blocks.styled(new Anchor(Pages.in(path, language), texts.get(language, key))));
    }
}
