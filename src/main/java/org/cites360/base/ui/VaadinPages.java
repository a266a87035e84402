package org.cites360.base.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.ElementUtil;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cites360.base.Language;
import org.cites360.base.i18n.LanguageChoice;
import org.cites360.base.i18n.Texts;
import org.cites360.base.web.Assets;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.springframework.stereotype.Component;

/**
 * Makes the first response of a Vaadin page complete: status, language, head, and the view's content as plain HTML. Whoever has
 * a slow network, no JavaScript or an index to fill reads it at once; the running view then takes its place.
 */
@Component
class VaadinPages implements VaadinServiceInitListener {

    /** The element with the content before Vaadin runs. {@link MainLayout} removes it the moment it is there itself. */
    static final String PRERENDERED = "prerendered";

    /**
     * To a place within the page the browser goes by itself: the client's router would have the page made anew, and the answer would
     * take the focus from where the reader is by then. Listeners of the window are told in their order: this one has to be first.
     */
    private static final String WITHIN_THE_PAGE = """
            addEventListener('popstate', event => {
              const wanted = location.pathname + location.search;
              if (wanted === window.cites360Shown) {
                event.stopImmediatePropagation();
              }
              window.cites360Shown = wanted;
            });
            """;

    private static final Pattern ENDS_A_SCRIPT = Pattern.compile("<(?=/script|script|!--)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile("[?&]lang=([a-z]{2})(?=&|#|$)");
    private static final String STYLES = "styles/portal.css";

    private final Assets assets;
    private final Texts texts;

    VaadinPages(Assets assets, Texts texts) {
        this.assets = assets;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setBootstrapInitialPredicate(request -> true);
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::speak));
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new RefusalHandler()));
        event.getSource().setSystemMessagesProvider(info -> failureIn(language(info)));
        event.addIndexHtmlRequestListener(this::complete);
    }

    /** Before a view is made: chooses its language, also for what the browser says when the network fails. */
    private void speak(BeforeEnterEvent event) {
        UiLanguage.choose(event);
        UI ui = event.getUI();
        ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("base.connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("base.connection.gone"));
    }

    /** The language of the page, also where its session is gone: its own requests do not name it. */
    private static Language language(SystemMessagesInfo info) {
        VaadinRequest request = info.getRequest();
        String asked = request == null ? null : request.getParameter(LanguageChoice.PARAMETER);
        String page = request == null ? null : request.getHeader("Referer");
        if (asked == null && page != null) {
            asked = LANGUAGE.matcher(page)
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElse(null);
        }
        return LanguageChoice.of(
                asked, info.getLocale() == null ? null : info.getLocale().toLanguageTag());
    }

    /** A page whose session ended loads itself anew and asks for a sign-in: of that the page it leads to speaks. */
    private SystemMessages failureIn(Language language) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(texts.get(language, "base.session.title"));
        messages.setSessionExpiredMessage(texts.get(language, "base.session.text"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.get(language, "base.cookies.title"));
        messages.setCookiesDisabledMessage(texts.get(language, "base.cookies.text"));
        messages.setInternalErrorCaption(texts.get(language, "base.failure.title"));
        messages.setInternalErrorMessage(texts.get(language, "base.failure.text"));
        return messages;
    }

    private void complete(IndexHtmlResponse response) {
        protect(response.getVaadinResponse());
        Document document = response.getDocument();
        document.head().appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        document.head()
                .appendElement("link")
                .attr("rel", "icon")
                .attr("type", "image/svg+xml")
                .attr("href", "/brand/icon.svg");
        document.head().prependElement("script").appendChild(new DataNode(WITHIN_THE_PAGE));
        for (String style : assets.styles(STYLES)) {
            document.head().appendElement("link").attr("rel", "stylesheet").attr("href", style);
        }
        readableByOldBrowsers(document);
        closeScriptsAgainstTexts(document);
        // The response knows its page only where a property of Vaadin says so, not where the predicate above does
        Optional.ofNullable(UI.getCurrent()).ifPresent(ui -> describe(document, ui));
    }

    private static void describe(Document document, UI ui) {
        List<HasElement> chain = ui.getInternals().getActiveRouterTargetsChain();
        document.child(0).attr("lang", UiLanguage.of(ui).tag());
        if (!chain.isEmpty() && chain.getFirst() instanceof PageView view) {
            PageHead.write(document.head(), view.page());
            Element content = document.body().prependElement("div").attr("id", PRERENDERED);
            content.appendChild(ElementUtil.toJsoup(document, chain.getLast().getElement()));
            // Data for scripts and web components belong to the running view: of these only what stands in for them is
            // shown
            content.select("script").remove();
            content.getAllElements().stream()
                    .filter(element -> element.tagName().contains("-"))
                    .forEach(Element::unwrap);
        }
    }

    /** Vaadin would send browsers from before 2024 to a page of its own in English; ours is complete without it. */
    private static void readableByOldBrowsers(Document document) {
        document.head().select("script").stream()
                .filter(script -> script.data().contains("v-r=oldbrowser"))
                .forEach(Node::remove);
    }

    /**
     * Vaadin writes the view's texts and the address as they are into an inline script. There a text must neither end the
     * script element nor open a comment or another script in it; in a string the escape is the same character.
     */
    static void closeScriptsAgainstTexts(Document document) {
        for (Element script : document.select("script")) {
            script.dataNodes()
                    .forEach(data -> data.setWholeData(
                            ENDS_A_SCRIPT.matcher(data.getWholeData()).replaceAll("\\\\u003c")));
        }
    }

    /** Vaadin starts by inline scripts, so its pages cannot have the strict policy of the server-rendered ones. */
    private static void protect(VaadinResponse response) {
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                        + " img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self' blob:;"
                        + " object-src 'none'; form-action 'self'; base-uri 'self'; frame-ancestors 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        // The page holds the state of one visitor's session: what is kept would start a view that is gone
        response.setHeader("Cache-Control", "no-store");
    }
}
