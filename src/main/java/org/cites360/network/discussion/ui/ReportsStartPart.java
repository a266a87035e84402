package org.cites360.network.discussion.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.ui.Blocks;
import org.cites360.network.discussion.Moderation;
import org.cites360.network.ui.StartPart;

/** How many reports wait, for moderators. */
@org.springframework.stereotype.Component
class ReportsStartPart implements StartPart {

    private final Moderation moderation;
    private final CurrentPerson current;
    private final Texts texts;

    ReportsStartPart(Moderation moderation, CurrentPerson current, Texts texts) {
        this.moderation = moderation;
        this.current = current;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(Language language) {
        if (!current.may(Action.MODERATE_NETWORK)) {
            return Optional.empty();
        }
        int waiting = moderation.queue(0, language).total();
        return Optional.of(Blocks.card(
                "reports",
                texts.get(language, "discussion.reports.title"),
                waiting == 0
                        ? Blocks.paragraph(texts.get(language, "discussion.reports.none"))
                        : Blocks.actions(Blocks.link(
                                "/network/reports", texts.get(language, "discussion.reports.waiting", waiting)))));
    }

    @Override
    public int order() {
        return 15;
    }
}
