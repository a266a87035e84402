package org.cites360.portal.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cites360.ApplicationTest;
import org.jsoup.Jsoup;

/** What a visitor of the portal sees and can do, with the tours of {@code src/test/tours}. */
@ApplicationTest
abstract class PortalTest extends SpringBrowserlessTest {

    /** Opens an address as a visitor types it, such as {@code tours?lang=fr}. */
    void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length < 2 ? "" : parts[1]));
        roundTrip();
    }

    /** Everything there is to read. */
    static String text() {
        return readable(page());
    }

    /** Everything there is to read inside a component. */
    static String readable(HasElement component) {
        return readable(component.getElement());
    }

    static String readable(Element element) {
        return Jsoup.parse(element.getOuterHTML()).text();
    }

    static String html() {
        return page().getElement().getOuterHTML();
    }

    /** The view with the frame around it. */
    static HasElement page() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getLast();
    }

    String title() {
        return UI.getCurrent().getInternals().getTitle();
    }

    List<Anchor> links() {
        return find(Anchor.class).all();
    }

    List<String> addresses(Predicate<Anchor> wanted) {
        return links().stream().filter(wanted).map(Anchor::getHref).toList();
    }

    /** The link a visitor reads or hears by this name. */
    Anchor link(String name) {
        return links().stream()
                .filter(link -> named(link, name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link “" + name + "” in: " + text()));
    }

    static boolean named(Anchor link, String name) {
        Optional<String> label = link.getAriaLabel();
        return label.map(name::equals).orElseGet(() -> readable(link).strip().equals(name));
    }
}
