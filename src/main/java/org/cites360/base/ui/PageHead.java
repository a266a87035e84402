package org.cites360.base.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.cites360.base.web.Page;
import org.jsoup.nodes.Element;

/** What the head of a Vaadin page says about it: written into the first response, and kept true as the visitor moves on. */
final class PageHead {

    private static final String NAME = "Cités 360";

    /** Replaces what depends on the view. The title is Vaadin's own task. */
    private static final String UPDATE = """
            document.documentElement.lang = $0;
            document.head.querySelectorAll('[data-page]').forEach(element => element.remove());
            document.head.insertAdjacentHTML('beforeend', $1);
            """;

    private PageHead() {}

    static String titleOf(Page page) {
        return page.title().equals(NAME) ? NAME : page.title() + " · " + NAME;
    }

    static void write(Element head, Page page) {
        head.select("title").remove();
        head.appendElement("title").text(titleOf(page));
        tags(page).forEach(head::appendChild);
    }

    static void update(UI ui, Page page) {
        String tags =
                String.join("", tags(page).stream().map(Element::outerHtml).toList());
        ui.getPage().executeJs(UPDATE, page.language().tag(), tags);
    }

    private static List<Element> tags(Page page) {
        Element holder = new Element("head");
        meta(holder, "name", "description", page.description());
        if (page.indexed()) {
            link(holder, "canonical", page.canonical());
        } else {
            meta(holder, "name", "robots", "noindex");
        }
        page.alternates()
                .forEach(other -> link(holder, "alternate", other.url()).attr("hreflang", other.hreflang()));
        meta(holder, "property", "og:type", "website");
        meta(holder, "property", "og:site_name", NAME);
        meta(holder, "property", "og:title", page.title());
        meta(holder, "property", "og:description", page.description());
        meta(holder, "property", "og:url", page.canonical());
        meta(holder, "property", "og:locale", page.language().openGraph());
        meta(holder, "property", "og:image", page.image());
        meta(holder, "name", "twitter:card", "summary_large_image");
        holder.children().forEach(tag -> tag.attr("data-page", true));
        return List.copyOf(holder.children());
    }

    private static void meta(Element holder, String kind, String name, String content) {
        holder.appendElement("meta").attr(kind, name).attr("content", content);
    }

    private static Element link(Element holder, String relation, String url) {
        return holder.appendElement("link").attr("rel", relation).attr("href", url);
    }
}
