package org.cites360.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.cites360.base.web.Pages;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every view: the same header, navigation and footer, of the same markup and styles, as
 * {@code templates/layout.html} puts around the server-rendered pages.
 */
@AnonymousAllowed
@Layout
public class MainLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

    private static final String CONTENT = "content";

    private static final String BRAND = """
            <svg class="brand__mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <circle class="brand__disc" cx="16" cy="16" r="15"/><path class="brand__door" d="M12 21V11.5a4 4 0 0 1 8 0V21z"/>
            <path class="brand__orbit" d="M9 13.8c-2.5.8-4 2-4 3.2 0 2.6 4.9 4.6 11 4.6s11-2 11-4.6c0-1.2-1.5-2.4-4-3.2"/></svg>
            """;

    private static final String GLOBE = """
            <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false"><path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 \
            0-18Zm0 0c2.4 2.3 3.6 5.3 3.6 9S14.4 18.7 12 21c-2.4-2.3-3.6-5.300-3.6-9S9.600 5.300 12 3ZM3.6 9h16.800M3.6 15h16.800" \
            fill="none" stroke="currentColor" stroke-width="1.6"/></svg>
            """;

    /** A reader who came by keyboard or screen reader starts at the new view, as after a page load; others at its top. */
    private static final String ARRIVE =
            "window.scrollTo(0, 0); document.getElementById('content').focus({preventScroll: true});";

    /** Which page is shown, for {@link VaadinPages} to tell a place within it from another page. */
    private static final String SHOWN = "window.cites360Shown = $0";

    /**
     * What was typed into the page before it ran is kept. The client's router appends the application's root to its outlet once more
     * a moment later; a node that moves loses the focus, and with it what somebody is typing: so the root is put in its place
     * here, where the focus is given to it, and stays. Vaadin's notes about the connection and the session stand outside every
     * landmark: as a status and as an alert they are announced wherever one is.
     */
    private static final String TAKE_OVER = """
            const outlet = document.getElementById('outlet');
            const root = this.closest('#outlet > *, body > *');
            if (outlet && root) {
              root.style.display = '';
              outlet.append(root);
              outlet.appendChild = node => node.parentNode === outlet ? node : Node.prototype.appendChild.call(outlet, node);
            }
            const before = document.getElementById($0);
            const typing = document.activeElement;
            before?.remove();
            const changed = old => old.type === 'checkbox' ? old.checked !== old.defaultChecked
              : old.localName === 'select' ? !old.selectedOptions[0]?.defaultSelected : old.value !== old.defaultValue;
            before?.querySelectorAll('input[name]:not([type=hidden]), textarea[name], select[name]').forEach(old => {
              const field = document.querySelector(`main ${old.localName}[name="${CSS.escape(old.name)}"]`);
              if (field && changed(old)) {
                field.checked = old.checked;
                field.value = old.value;
                field.dispatchEvent(new Event('change', {bubbles: true}));
              }
              if (old === typing) field?.focus();
            });
            document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
            new MutationObserver(() => document.querySelector('.v-system-error:not([role])')?.setAttribute('role', 'alert'))
              .observe(document.body, {childList: true});
            """;

    private final Main main = new Main();
    private final Div before = frame();
    private final Div after = frame();
    private boolean arrived;

    private final List<HeaderPart> parts;

    MainLayout(List<HeaderPart> parts) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(HeaderPart::order))
                .toList();
        getContent().addClassName("app-layout");
        main.setId(CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        getContent().add(before, main, after);
    }

    private static Div frame() {
        Div frame = new Div();
        frame.addClassName("app-layout__frame");
        return frame;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(TAKE_OVER, VaadinPages.PRERENDERED);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Language language = UiLanguage.current();
        Location location = event.getLocation();
        before.removeAll();
        before.add(header(language, location));
        after.removeAll();
        after.add(footer(language));
        UI.getCurrent().getPage().executeJs(SHOWN, "/" + location.getPathWithQueryParameters());
        if (arrived) {
            UI ui = event.getLocationChangeEvent().getUI();
            // The first view came with its head; from now on the head has to follow
            if (event.getActiveChain().getFirst() instanceof PageView view) {
                PageHead.update(ui, view.page());
            }
            ui.getPage().executeJs(ARRIVE);
        }
        arrived = true;
    }

    private Anchor skip(Location location) {
        // The whole address: the page's base would turn a mere "#content" into another page
        Anchor skip = new Anchor("/" + location.getPathWithQueryParameters() + "#" + CONTENT, text("base.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Header header(Language language, Location location) {
        Span name = new Span("Cités 360");
        name.addClassName("brand__name");
        Anchor brand = new Anchor(Pages.in("/", language), new Svg(BRAND), name);
        brand.addClassName("brand");

        Anchor visits = link("/tours", "base.nav.visits", language, true);
        if (location.getFirstSegment().equals("tours")) {
            visits.getElement()
                    .setAttribute("aria-current", location.getSegments().size() == 1 ? "page" : "true");
        }
        Nav nav = nav(
                "base.nav.main",
                visits,
                link("/practices", "base.nav.practices", language, false),
                link("/sites", "base.nav.sites", language, false));
        nav.addClassName("site-nav");

        Div row = new Div(brand, nav);
        Div tools = new Div();
        tools.addClassName("site-tools");
        parts.forEach(part -> part.create(language).ifPresent(tools::add));
        tools.add(languages(language, location));
        row.add(tools);
        row.addClassNames("wrap", "site-header__row");
        Header header = new Header(skip(location), row);
        header.addClassName("site-header");
        return header;
    }

    private NativeDetails languages(Language current, Location location) {
        Span label = new Span(text("base.language"));
        label.addClassName("visually-hidden");
        UnorderedList list = new UnorderedList();
        for (Language language : Language.values()) {
            Anchor link = new Anchor("/" + in(location, language).getPathWithQueryParameters(), language.ownName());
            link.getElement().setAttribute("lang", language.tag()).setAttribute("hreflang", language.tag());
            if (language == current) {
                link.getElement().setAttribute("aria-current", "true");
            }
            // A page of its own, so that everything of it is in the language, down to the messages of the connection
            link.setRouterIgnore(true);
            list.add(new ListItem(link));
        }
        NativeDetails languages = new NativeDetails();
        languages.addClassName("languages");
        Span shortName = new Span(current.tag());
        shortName.addClassName("languages__short");
        shortName.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(current.ownName());
        name.addClassName("languages__name");
        languages.setSummary(new Svg(GLOBE), label, shortName, name);
        languages.setContent(list);
        return languages;
    }

    private static Location in(Location location, Language language) {
        Map<String, List<String>> parameters =
                new HashMap<>(location.getQueryParameters().getParameters());
        parameters.put(LanguageChoice.PARAMETER, List.of(language.tag()));
        return new Location(location.getPath(), new QueryParameters(parameters));
    }

    private Footer footer(Language language) {
        Paragraph line = new Paragraph(text("base.footer.principles"));
        line.addClassName("site-footer__line");
        Div wrap = new Div(
                line,
                nav(
                        "base.nav.footer",
                        link("/events", "base.nav.events", language, false),
                        link("/resources", "base.nav.resources", language, false),
                        link("/privacy", "base.nav.privacy", language, false),
                        link("/accessibility", "base.nav.accessibility", language, false),
                        link("/contact", "base.nav.contact", language, false),
                        link("/licences", "base.nav.licences", language, false),
                        link("/account", "base.nav.account", language, true)));
        wrap.addClassName("wrap");
        Footer footer = new Footer(wrap);
        footer.addClassName("site-footer");
        return footer;
    }

    private Nav nav(String label, Anchor... links) {
        Nav nav = new Nav(new UnorderedList(
                Arrays.stream(links).map(link -> new ListItem(link)).toArray(ListItem[]::new)));
        nav.setAriaLabel(text(label));
        return nav;
    }

    private Anchor link(String path, String key, Language language, boolean view) {
        Anchor link = new Anchor(Pages.in(path, language), text(key));
        link.setRouterIgnore(!view);
        return link;
    }

    private String text(String key) {
        return getTranslation(key);
    }
}
