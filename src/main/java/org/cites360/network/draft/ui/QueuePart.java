package org.cites360.network.draft.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.network.draft.DraftSummary;
import org.cites360.network.draft.Reviews;
import org.cites360.network.ui.StartPart;

/** What waits for the review of whoever is signed in. */
@org.springframework.stereotype.Component
class QueuePart implements StartPart {

    private static final int SHOWN = 5;

    private final Reviews reviews;
    private final DraftItems items;
    private final Texts texts;

    QueuePart(Reviews reviews, DraftItems items, Texts texts) {
        this.reviews = reviews;
        this.items = items;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Component> create(Language language) {
        if (!reviews.mayReview()) {
            return Optional.empty();
        }
        List<DraftSummary> queue = reviews.queue();
        Component list = items.list(
                queue.stream().limit(SHOWN).toList(),
                DraftSummary::reviewPath,
                texts.get(language, "drafts.review.none"),
                language);
        Component card = Blocks.card("queue", texts.get(language, "drafts.review.title"), list);
        if (queue.size() > SHOWN) {
            card.getElement()
                    .appendChild(Blocks.link("/network/review", texts.get(language, "drafts.review.all", queue.size()))
                            .getElement());
        }
        return Optional.of(card);
    }
}
