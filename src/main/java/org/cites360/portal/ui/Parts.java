package org.cites360.portal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.cites360.tour.Manifest;
import org.cites360.tour.TourSummary;

/** The small pieces the views are made of, in the classes of {@code frontend/styles}. */
final class Parts {

    private Parts() {}

    static <T extends HasStyle> T styled(T component, String... classes) {
        component.addClassNames(classes);
        return component;
    }

    static Paragraph paragraph(String text, String... classes) {
        return styled(new Paragraph(text), classes);
    }

    static Div wrap(Component... content) {
        return styled(new Div(content), "wrap");
    }

    /** A section that its heading names. */
    static Section section(String id, String heading, Component... content) {
        H2 title = new H2(heading);
        title.setId(id);
        Div wrap = wrap(title);
        wrap.add(content);
        Section section = new Section(wrap);
        section.getElement().setAttribute("aria-labelledby", id);
        return styled(section, "part");
    }

    /** One of the boxes around a visit, named by its heading. */
    static Section card(String id, String heading, Component... content) {
        H2 title = styled(new H2(heading), "card__title");
        title.setId(id);
        Section card = new Section(title);
        card.add(content);
        card.getElement().setAttribute("aria-labelledby", id);
        return styled(card, "card");
    }

    /** A link to a view of this portal. */
    static Anchor link(String href, String text, String... classes) {
        return styled(new Anchor(href, text), classes);
    }

    /** A link to a page of the server's own making, which the router has to leave alone. */
    static Anchor pageLink(String href, String text, String... classes) {
        Anchor link = link(href, text, classes);
        link.setRouterIgnore(true);
        return link;
    }

    static Span tag(String text) {
        return styled(new Span(text), "tag");
    }

    /** Marks a text with its language, for voices and hyphenation. */
    static <T extends Component> T inLanguage(T component, String lang) {
        component.getElement().setAttribute("lang", lang);
        return component;
    }

    static <T extends Component> T inLanguageOf(T component, TourSummary.Text text) {
        return inLanguage(component, text.lang());
    }

    /** A picture beside a text that says what it shows. */
    static Image picture(Manifest.Picture picture, boolean first) {
        Image image = new Image(picture.url(), "");
        image.getElement()
                .setAttribute("width", Integer.toString(picture.width()))
                .setAttribute("height", Integer.toString(picture.height()))
                .setAttribute(first ? "fetchpriority" : "loading", first ? "high" : "lazy")
                .setAttribute("decoding", "async");
        return image;
    }
}
