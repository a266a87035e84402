package org.cites360.network.search.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cites360.base.ui.Blocks;
import org.cites360.network.search.Results.Piece;
import org.cites360.network.search.SearchPage;

/** A record that was found, and where. */
final class FoundItem extends ListItem {

    FoundItem(SearchPage.Entry entry) {
        addClassNames("card", "found");
        Anchor title = new Anchor();
        title.setHref(entry.href());
        write(title, entry.title());
        title.getElement().setAttribute("lang", entry.titleLanguage());
        String facts =
                Stream.concat(Stream.of(entry.site()), entry.facts().stream()).collect(Collectors.joining(" · "));
        add(new H3(title), Blocks.paragraph(facts, "found__facts", "muted"));
        if (entry.networkOnly()) {
            add(Blocks.tag(getTranslation("find.network-only")));
        }
        if (entry.standsIn() != null) {
            add(Blocks.paragraph(entry.standsIn(), "found__stand-in", "muted"));
        }
        Paragraph summary = new Paragraph();
        write(summary, entry.summary());
        summary.getElement().setAttribute("lang", entry.titleLanguage());
        add(summary);
        if (!entry.places().isEmpty()) {
            UnorderedList places = Blocks.styled(new UnorderedList(), "found__places");
            entry.places().forEach(place -> places.add(spot(place)));
            add(places);
        }
    }

    private static ListItem spot(SearchPage.Spot place) {
        ListItem item = new ListItem();
        if (place.href() != null) {
            Anchor file = new Anchor(place.href(), String.valueOf(place.name()));
            file.setRouterIgnore(true);
            item.add(file);
        }
        Element quote = new Element("blockquote");
        if (place.language() != null) {
            quote.setAttribute("lang", place.language());
        }
        write(quote, place.pieces());
        item.getElement().appendChild(quote);
        return item;
    }

    private static void write(HasElement to, List<Piece> pieces) {
        write(to.getElement(), pieces);
    }

    private static void write(Element to, List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece.marked()) {
                Element mark = new Element("mark");
                mark.setText(piece.text());
                to.appendChild(mark);
            } else {
                to.appendChild(Element.createText(piece.text()));
            }
        }
    }
}
