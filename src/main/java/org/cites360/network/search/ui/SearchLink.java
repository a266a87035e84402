package org.cites360.network.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.HeaderPart;
import org.cites360.base.web.Pages;
import org.cites360.network.Reader;

/** The way to the members' search, beside that to the network area: what is shared within the network is found there alone. */
@org.springframework.stereotype.Component
class SearchLink implements HeaderPart {

    private static final String DRAWING = """
            <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M10.500 4a6.500 6.500 0 1 0 0 \
            13 6.500 6.500 0 0 0 0-13Zm4.800 11.300L20 20" fill="none" stroke="currentColor" stroke-width="1.700" \
            stroke-linecap="round"/></svg>
            """;

    private final CurrentPerson current;
    private final Texts texts;

    SearchLink(CurrentPerson current, Texts texts) {
        this.current = current;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Optional<Component> create(Language language) {
        if (Reader.of(current) == Reader.PUBLIC) {
            return Optional.empty();
        }
        Anchor link = new Anchor(Pages.in("/" + SearchView.ROUTE, language), new Svg(DRAWING));
        link.setAriaLabel(texts.get(language, "find.search.title"));
        return Optional.of(Blocks.styled(link, "bell", "search-link"));
    }
}
