package org.cites360.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.cites360.portal.Visit;
import org.cites360.tour.TourSummary;

/** The visits as cards, or what to do while there is none. */
class VisitCards extends Composite<Div> {

    private final Function<Component, HtmlContainer> heading;

    /** @param heading makes the heading of a card, of the level below the one that stands over the cards */
    VisitCards(List<Visit> visits, Function<Component, HtmlContainer> heading) {
        this.heading = heading;
        if (visits.isEmpty()) {
            getContent().add(Parts.paragraph(getTranslation("portal.visits.none"), "notice"));
            return;
        }
        UnorderedList list = Parts.styled(new UnorderedList(), "grid", "visit-cards");
        visits.forEach(visit -> list.add(card(visit)));
        getContent().add(list);
    }

    private ListItem card(Visit visit) {
        // The whole card can be tapped, but there is one link, named by the title
        Anchor link = Parts.link(visit.page(), visit.title().text());
        HtmlContainer title = heading.apply(Parts.inLanguageOf(link, visit.title()));
        title.addClassName("visit-card__title");
        Div body = Parts.styled(new Div(title), "visit-card__body");
        if (visit.centre() != null && !visit.centre().equals(visit.title().text())) {
            body.add(Parts.paragraph(visit.centre(), "muted"));
        }
        TourSummary.Text text = visit.text();
        if (text != null) {
            body.add(Parts.inLanguageOf(new Paragraph(text.text()), text));
        }
        body.add(facts(visit));
        ListItem card = Parts.styled(new ListItem(), "card", "visit-card");
        if (visit.picture() != null) {
            card.add(Parts.picture(visit.picture(), false));
        }
        card.add(body);
        return card;
    }

    private Div facts(Visit visit) {
        Div facts = Parts.styled(new Div(), "visit-card__facts");
        if (visit.summary().demonstration()) {
            facts.add(Parts.tag(getTranslation("portal.visit.demonstration")));
        } else if (visit.summary().modelled()) {
            facts.add(Parts.tag(getTranslation("portal.visit.modelled")));
        }
        facts.add(
                Parts.paragraph(
                        getTranslation(
                                "portal.visit.facts",
                                visit.summary().scenes(),
                                visit.summary().stops()),
                        "muted"),
                Parts.paragraph(
                        getTranslation("portal.visit.languages", String.join(", ", visit.languageNames())), "muted"));
        return facts;
    }
}
