package org.cites360;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.Jsoup;

/** What somebody sees and can do on the pages of Vaadin, without a browser. */
@ApplicationTest
public abstract class ViewTest extends SpringBrowserlessTest {

    /** Opens an address as a visitor types it, such as {@code tours?lang=fr}. */
    protected void open(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length < 2 ? "" : parts[1]));
        roundTrip();
    }

    /** Everything there is to read. */
    protected static String text() {
        return readable(page());
    }

    /** Everything there is to read inside a component. */
    protected static String readable(HasElement component) {
        return readable(component.getElement());
    }

    protected static String readable(Element element) {
        return Jsoup.parse(element.getOuterHTML()).text();
    }

    protected static String html() {
        return page().getElement().getOuterHTML();
    }

    /** The view with the frame around it. */
    protected static HasElement page() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().getLast();
    }

    protected String title() {
        return UI.getCurrent().getInternals().getTitle();
    }

    protected List<Anchor> links() {
        return find(Anchor.class).all();
    }

    protected List<String> addresses(Predicate<Anchor> wanted) {
        return links().stream().filter(wanted).map(Anchor::getHref).toList();
    }

    /** The link a visitor reads or hears by this name. */
    protected Anchor link(String name) {
        return links().stream()
                .filter(link -> named(link, name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link “" + name + "” in: " + text()));
    }

    protected static boolean named(Anchor link, String name) {
        Optional<String> label = link.getAriaLabel();
        return label.map(name::equals).orElseGet(() -> readable(link).strip().equals(name));
    }
}
