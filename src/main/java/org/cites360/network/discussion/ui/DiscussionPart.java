package org.cites360.network.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.network.PublishedRecord;
import org.cites360.network.discussion.CommentDrafts;
import org.cites360.network.discussion.Discussion;
import org.cites360.network.discussion.Moderation;
import org.cites360.network.ui.RecordPart;

/** The discussion on the members' page of a record. The address may name its page by {@code comments=}. */
@org.springframework.stereotype.Component
class DiscussionPart implements RecordPart {

    private final Discussion discussion;
    private final Moderation moderation;
    private final CommentDrafts drafts;
    private final CurrentPerson current;
    private final CentreNames centres;
    private final Texts texts;

    DiscussionPart(
            Discussion discussion,
            Moderation moderation,
            CommentDrafts drafts,
            CurrentPerson current,
            CentreNames centres,
            Texts texts) {
        this.discussion = discussion;
        this.moderation = moderation;
        this.drafts = drafts;
        this.current = current;
        this.centres = centres;
        this.texts = texts;
    }

    @Override
    public Optional<Component> create(PublishedRecord record, Language language) {
        return Optional.of(new DiscussionSection(
                discussion, moderation, drafts, current, centres, texts, language, record.id(), page()));
    }

    private static int page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter("comments")
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    @Override
    public int order() {
        return 90;
    }
}
