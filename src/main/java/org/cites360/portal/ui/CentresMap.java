package org.cites360.portal.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.cites360.portal.Centres;

/** The map of the centres, and beside it the same centres as a list. */
class CentresMap extends Composite<Div> {

    /** Vaadin's router takes every link for one of HTML and stumbles over those of SVG: their clicks end here. */
    private static final String KEEP_FROM_ROUTER = "this.addEventListener('click', event => event.stopPropagation())";

    CentresMap(Centres centres) {
        getContent().addClassName("centres");
        Html drawing = new Html("<div class=\"centres__drawing\">" + centres.map() + "</div>");
        drawing.getElement().executeJs(KEEP_FROM_ROUTER);
        Div map = Parts.styled(
                new Div(
                        drawing,
                        legend(),
                        Parts.paragraph(getTranslation("portal.map.source"), "muted", "centres__source")),
                "centres__map");
        Div list = Parts.styled(new Div(), "centres__list");
        centres.countries().forEach(country -> list.add(new H3(country.name()), list(country)));
        getContent().add(map, list);
    }

    private Paragraph legend() {
        Paragraph legend = Parts.styled(new Paragraph(), "centres__legend");
        legend.add(key("has-visit", "portal.map.legend-visit"), key("", "portal.map.legend-centre"));
        return legend;
    }

    private Span key(String style, String text) {
        Span mark = Parts.styled(new Span(), "centres__key");
        if (!style.isEmpty()) {
            mark.addClassName(style);
        }
        mark.getElement().setAttribute("aria-hidden", "true");
        return new Span(mark, new Span(getTranslation(text)));
    }

    private UnorderedList list(Centres.Country country) {
        UnorderedList list = new UnorderedList();
        for (Centres.Centre centre : country.centres()) {
            Anchor link = Parts.pageLink(centre.href(), centre.city());
            ListItem item = new ListItem(link);
            item.add(Parts.inLanguage(Parts.styled(new Span(centre.name()), "muted"), centre.nameLanguage()));
            if (centre.visit()) {
                item.add(Parts.tag(getTranslation("portal.map.visit")));
            }
            list.add(item);
        }
        return list;
    }
}
