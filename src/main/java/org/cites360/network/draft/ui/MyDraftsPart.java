package org.cites360.network.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.network.draft.DraftSummary;
import org.cites360.network.draft.Drafts;
import org.cites360.network.ui.StartPart;

/** What whoever is signed in writes, what their centre does, and where something new begins. */
@org.springframework.stereotype.Component
class MyDraftsPart implements StartPart {

    private final Drafts drafts;
    private final DraftItems items;
    private final Texts texts;

    MyDraftsPart(Drafts drafts, DraftItems items, Texts texts) {
        this.drafts = drafts;
        this.items = items;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public Optional<Component> create(Language language) {
        List<DraftSummary> all = drafts.mine();
        boolean writes = !drafts.mySites().isEmpty();
        if (!writes && all.isEmpty()) {
            return Optional.empty();
        }
        List<DraftSummary> mine = all.stream().filter(DraftSummary::mine).toList();
        List<DraftSummary> others = all.stream().filter(draft -> !draft.mine()).toList();
        Section card = Blocks.card(
                "mine",
                texts.get(language, "drafts.mine"),
                items.list(mine, DraftSummary::path, texts.get(language, "drafts.mine.none"), language));
        if (writes) {
            card.add(Blocks.styled(
                    Blocks.actions(
                            Blocks.link("/network/practices/new", texts.get(language, "drafts.new.practice"), "button"),
                            Blocks.link(
                                    "/network/resources/new",
                                    texts.get(language, "drafts.new.resource"),
                                    "button",
                                    "button--quiet")),
                    "draft-actions"));
        }
        if (!others.isEmpty()) {
            card.add(
                    new com.vaadin.flow.component.html.H3(texts.get(language, "drafts.centre")),
                    items.list(others, DraftSummary::path, "", language));
        }
        return Optional.of(card);
    }
}
