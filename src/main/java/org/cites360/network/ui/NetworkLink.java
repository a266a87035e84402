package org.cites360.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.HeaderPart;
import org.cites360.network.Reader;

/** The way to the network area, in the header of whoever may go there. */
@org.springframework.stereotype.Component
class NetworkLink implements HeaderPart {

    private final CurrentPerson current;
    private final Texts texts;

    NetworkLink(CurrentPerson current, Texts texts) {
        this.current = current;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> create(Language language) {
        if (Reader.of(current) == Reader.PUBLIC) {
            return Optional.empty();
        }
        Anchor link = Blocks.link("/network", texts.get(language, "drafts.network.short"), "network-link");
        return Optional.of(link);
    }
}
