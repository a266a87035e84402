package org.cites360.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.HeaderPart;
import org.cites360.base.web.Pages;
import org.cites360.notice.MyNotices;

/** The bell of the header: how much waits, and the way there. Visitors have none. */
@org.springframework.stereotype.Component
class Bell implements HeaderPart {

    private static final String DRAWING = """
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M12 4a5.500 5.500 0 0 0-5.500 \
            5.500c0 4.500-2 6-2 6h15s-2-1.500-2-6A5.500 5.500 0 0 0 12 4Zm-2 14.500a2 2 0 0 0 4 0M12 2.500V4" fill="none" \
            stroke="currentColor" stroke-width="1.700" stroke-linejoin="round" stroke-linecap="round"/></svg>
            """;

    private static final int MOST_SHOWN = 99;

    private final MyNotices notices;
    private final CurrentPerson person;
    private final Texts texts;

    Bell(MyNotices notices, CurrentPerson person, Texts texts) {
        this.notices = notices;
        this.person = person;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> create(Language language) {
        return person.id().map(signedIn -> bell(notices.unread(), language));
    }

    private Component bell(int unread, Language language) {
        Anchor bell = new Anchor(Pages.in("/" + NoticesView.PATH, language), new Svg(DRAWING));
        bell.addClassName("bell");
        bell.setAriaLabel(
                unread == 0 ? texts.get(language, "notice.title") : texts.get(language, "notice.bell", unread));
        if (unread > 0) {
            Span count = Blocks.span(unread > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(unread), "bell__count");
            count.getElement().setAttribute("aria-hidden", "true");
            bell.add(count);
        }
        return bell;
    }
}
