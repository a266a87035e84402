package org.cites360.network.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.cites360.base.ui.PageView;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Markdown;
import org.cites360.base.web.Page;
import org.cites360.base.web.Pages;
import org.cites360.network.TextLanguage;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventContent;
import org.cites360.network.event.EventContent.Shown;

/** What the pages about meetings share. */
abstract class EventPage extends Composite<Div> implements PageView {

    private static final long serialVersionUID = 1L;

    private final transient Pages pages;

    EventPage(Pages pages) {
        this.pages = pages;
    }

    /** Its path, as it is now. */
    abstract String path();

    /** Its heading, as it is now. */
    abstract String heading();

    @Override
    public Page page() {
        return pages.translated(path(), UiLanguage.current(), heading(), text("lead"))
                .notIndexed();
    }

    String text(String key, Object... arguments) {
        return getTranslation("events." + key, arguments);
    }

    static TextLanguage wanted() {
        return TextLanguage.of(UiLanguage.current());
    }

    static Shown<EventContent.Text> shown(Event event) {
        return event.content().text(wanted());
    }

    static String days(Event event) {
        return event.content().days(UiLanguage.current());
    }

    static Locale locale() {
        return UiLanguage.current().locale();
    }

    /** Marks in which language something is written. */
    static <T extends Component> T in(TextLanguage language, T component) {
        component.getElement().setAttribute("lang", language.tag());
        return component;
    }

    static Html markdown(Shown<String> text) {
        return in(text.language(), new Html("<div>" + Markdown.html(text.text()) + "</div>"));
    }
}
