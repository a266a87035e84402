package org.cites360.portal.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Page;
import org.cites360.portal.Portal;
import org.cites360.portal.TourPage;
import org.cites360.portal.Visit;
import org.cites360.tour.Audience;
import org.cites360.tour.Manifest;
import org.cites360.tour.TourSummary;
import org.cites360.tour.VersionKey;
import org.jspecify.annotations.Nullable;

/** A visit in its immersive view, with everything around it: versions, centre, plain visit, sharing, credits. */
@AnonymousAllowed
@Route("tours/:site/:tour")
class TourView extends Composite<Div> implements PageView, BeforeEnterObserver {

    static final String VERSION = "version";

    private final Portal portal;
    private @Nullable TourPage tour;

    TourView(Portal portal) {
        this.portal = portal;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        Optional<TourPage> found = portal.tour(
                parameters.get("site").orElseThrow(),
                parameters.get("tour").orElseThrow(),
                UiLanguage.current(),
                event.getLocation().getQueryParameters().getSingleParameter(VERSION));
        if (found.isPresent()) {
            tour = found.get();
            show(found.get());
        } else {
            event.rerouteToError(NotFoundException.class, getTranslation("portal.not-found.tour"));
        }
    }

    @Override
    public Page page() {
        return Objects.requireNonNull(tour, "asked before it was entered").page();
    }

    private void show(TourPage tour) {
        getContent().removeAll();
        getContent().addClassName("tour");
        getContent().add(head(tour.visit()));
        Div around = Parts.styled(new Div(), "tour__around");
        if (tour.viewer().isPresent()) {
            getContent().add(new ViewerPart(tour.viewer().get(), tour.visit()));
            around.add(versions(tour));
        } else {
            getContent().add(choice(tour));
        }
        tour.centre().ifPresent(centre -> around.add(centre(centre)));
        around.add(plain(tour), new SharePart(tour));
        if (!tour.credits().isEmpty()) {
            around.add(credits(tour.credits()));
        }
        getContent().add(Parts.wrap(around));
    }

    private Div head(Visit visit) {
        Div head =
                Parts.styled(Parts.wrap(Parts.inLanguageOf(new H1(visit.title().text()), visit.title())), "page-head");
        TourSummary.Text text = visit.text();
        if (text != null) {
            head.add(Parts.inLanguageOf(Parts.paragraph(text.text(), "lead"), text));
        }
        if (visit.summary().demonstration()) {
            head.add(Parts.paragraph(getTranslation("portal.visit.demonstration-text"), "notice"));
        } else if (visit.summary().modelled()) {
            head.add(Parts.paragraph(getTranslation("portal.visit.modelled-text"), "notice"));
        }
        return head;
    }

    /** Where no version can be shown yet: what the visit looks like, why, and which versions there are. */
    private Div choice(TourPage tour) {
        Div choice = Parts.styled(new Div(), "tour__choice", "card");
        Manifest.Picture picture = tour.visit().picture();
        if (picture != null) {
            choice.add(Parts.picture(picture, true));
        }
        String why = tour.missing()
                .map(version -> getTranslation("portal.visit.missing-text", name(version)))
                .orElseGet(() -> getTranslation(
                        "portal.visit.choose-text", UiLanguage.current().ownName()));
        choice.add(new Div(new H2(getTranslation("portal.visit.choose")), Parts.paragraph(why), versionLinks(tour)));
        return Parts.wrap(choice);
    }

    private Section versions(TourPage tour) {
        return Parts.card(
                "versions",
                getTranslation("portal.visit.versions"),
                Parts.paragraph(getTranslation("portal.visit.versions-lead"), "muted"),
                versionLinks(tour));
    }

    private UnorderedList versionLinks(TourPage tour) {
        UnorderedList list = Parts.styled(new UnorderedList(), "versions");
        for (Audience audience : Audience.values()) {
            List<VersionKey> versions = tour.visit().versions().stream()
                    .filter(version -> version.audience() == audience)
                    .toList();
            if (!versions.isEmpty()) {
                Div links = Parts.styled(new Div(), "chips");
                versions.forEach(version -> links.add(versionLink(tour, version)));
                list.add(new ListItem(
                        Parts.styled(new Span(getTranslation("base.audience." + audience.key())), "versions__audience"),
                        links));
            }
        }
        return list;
    }

    private Anchor versionLink(TourPage tour, VersionKey version) {
        Anchor link = Parts.link(tour.visit().page(version), Visit.ownName(version.lang()), "chip");
        link.setAriaLabel(name(version));
        if (tour.shown().filter(version::equals).isPresent()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private String name(VersionKey version) {
        return Visit.ownName(version.lang()) + " – "
                + getTranslation("base.audience." + version.audience().key());
    }

    private Section centre(TourPage.Centre centre) {
        return Parts.card(
                "centre",
                getTranslation("portal.visit.centre"),
                new Paragraph(Parts.inLanguage(Parts.pageLink(centre.href(), centre.name()), centre.nameLanguage())),
                Parts.paragraph(centre.place(), "muted"));
    }

    private Section plain(TourPage tour) {
        String address = tour.shown().map(tour.visit()::start).orElseGet(tour.visit()::chooser);
        return Parts.card(
                "plain",
                getTranslation("portal.visit.plain"),
                Parts.paragraph(getTranslation("portal.visit.plain-text")),
                Parts.pageLink(address, getTranslation("portal.visit.plain-link"), "button", "button--quiet"));
    }

    private Section credits(List<Manifest.Credit> credits) {
        DescriptionList list = Parts.styled(new DescriptionList(), "credits");
        for (Manifest.Credit credit : credits) {
            String role = getTranslation("portal.credit." + credit.role());
            // A role that the interface has no word for is shown as its author wrote it
            list.add(new DescriptionList.Term(role.startsWith("!") ? credit.role() : role));
            DescriptionList.Description who = new DescriptionList.Description();
            String url = credit.url();
            who.add(url == null ? new Span(credit.name()) : Parts.pageLink(url, credit.name()));
            who.add(Parts.styled(new Span(" · " + credit.license()), "muted"));
            list.add(who);
        }
        return Parts.card("credits", getTranslation("portal.visit.credits"), list);
    }
}
