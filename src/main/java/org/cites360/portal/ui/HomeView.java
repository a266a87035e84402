package org.cites360.portal.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.portal.Home;
import org.cites360.portal.Portal;
import org.cites360.portal.Visit;
import org.cites360.tour.Audience;
import org.cites360.tour.Manifest;
import org.cites360.tour.VersionKey;
import org.jspecify.annotations.Nullable;

/** What this is, a way straight into a visit, the visits, and the centres on their map. */
@AnonymousAllowed
@Route("")
class HomeView extends Composite<Div> implements PageView, BeforeEnterObserver {

    private final Portal portal;
    private @Nullable Home home;

    HomeView(Portal portal) {
        this.portal = portal;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Home found = portal.home(UiLanguage.current());
        home = found;
        show(found);
    }

    @Override
    public Page page() {
        return Objects.requireNonNull(home, "asked before it was entered").page();
    }

    private void show(Home home) {
        getContent().removeAll();
        getContent().addClassName("home");
        getContent().add(hero(home));
        home.featured().ifPresent(visit -> getContent().add(audiences(visit)));
        getContent().add(visits(home), what(), centres(home));
    }

    private Section hero(Home home) {
        Div words = Parts.styled(new Div(), "hero__words");
        words.add(
                new H1(getTranslation("portal.home.title")),
                Parts.paragraph(getTranslation("portal.home.lead"), "lead"));
        Div row = Parts.styled(Parts.wrap(words), "hero__row");
        home.featured().ifPresent(visit -> {
            words.add(actions(visit), Parts.paragraph(getTranslation("portal.home.note"), "hero__note", "muted"));
            Manifest.Picture picture = visit.picture();
            if (picture != null) {
                row.add(glimpse(visit, picture));
            }
        });
        return Parts.styled(new Section(row), "hero");
    }

    private Div actions(Visit visit) {
        return Parts.styled(
                new Div(
                        Parts.pageLink(visit.chooser(), getTranslation("portal.home.start"), "button", "button--large"),
                        Parts.link(
                                Pages.in("/tours", UiLanguage.current()),
                                getTranslation("portal.home.all"),
                                "button",
                                "button--quiet")),
                "actions");
    }

    private Div glimpse(Visit visit, Manifest.Picture picture) {
        Div glimpse = Parts.styled(new Div(Parts.picture(picture, true)), "hero__glimpse");
        Div caption = Parts.styled(new Div(), "hero__caption");
        caption.add(Parts.inLanguageOf(Parts.paragraph(visit.title().text()), visit.title()));
        if (visit.summary().modelled()) {
            caption.add(Parts.paragraph(getTranslation("portal.visit.modelled-text"), "muted"));
        }
        glimpse.add(caption);
        return glimpse;
    }

    private Section audiences(Visit visit) {
        UnorderedList list = Parts.styled(new UnorderedList(), "grid", "audiences");
        for (Audience audience : Audience.values()) {
            list.add(audience(visit, audience));
        }
        return Parts.section(
                "audiences",
                getTranslation("portal.audiences.title"),
                Parts.paragraph(getTranslation("portal.audiences.lead"), "lead"),
                list);
    }

    private ListItem audience(Visit visit, Audience audience) {
        String name = getTranslation("base.audience." + audience.key());
        List<VersionKey> versions = visit.versions().stream()
                .filter(version -> version.audience() == audience)
                .toList();
        ListItem card = Parts.styled(
                new ListItem(new H3(name), Parts.paragraph(getTranslation("portal.audiences." + audience.key()))),
                "card",
                "audience",
                "audience--" + audience.key());
        if (versions.isEmpty()) {
            card.add(Parts.paragraph(getTranslation("portal.audiences.none"), "muted"));
        } else {
            Div links = Parts.styled(new Div(), "chips");
            versions.forEach(version -> links.add(chip(visit, version, name)));
            card.add(links);
        }
        return card;
    }

    private static Anchor chip(Visit visit, VersionKey version, String audience) {
        String language = Visit.ownName(version.lang());
        Anchor chip = Parts.pageLink(visit.start(version), language, "chip");
        chip.getElement().setAttribute("hreflang", version.lang());
        // Three links are called "Français": the audience tells them apart where the card around them is not seen
        chip.setAriaLabel(language + " – " + audience);
        return chip;
    }

    private Section visits(Home home) {
        return Parts.section("visits", getTranslation("portal.visits.title"), new VisitCards(home.visits(), H3::new));
    }

    private Section what() {
        UnorderedList principles = Parts.styled(new UnorderedList(), "grid", "principles");
        for (String principle : List.of("anonymity", "free", "self-service")) {
            principles.add(Parts.styled(
                    new ListItem(
                            new H3(getTranslation("portal.principles." + principle)),
                            Parts.paragraph(getTranslation("portal.principles." + principle + "-text"))),
                    "principle"));
        }
        Section what = Parts.section(
                "what",
                getTranslation("portal.what.title"),
                Parts.paragraph(getTranslation("portal.what.text"), "lead"),
                principles,
                Parts.paragraph(getTranslation("portal.what.network"), "muted", "reading"));
        what.addClassName("part--tinted");
        return what;
    }

    private Section centres(Home home) {
        return Parts.section(
                "centres",
                getTranslation("portal.map.title"),
                Parts.paragraph(getTranslation("portal.map.lead"), "lead"),
                Parts.paragraph(getTranslation("portal.map.notice"), "notice"),
                new CentresMap(home.centres()));
    }
}
