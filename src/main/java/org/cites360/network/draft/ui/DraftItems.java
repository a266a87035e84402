package org.cites360.network.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ReaderTime;
import org.cites360.network.draft.DraftSummary;

/** Lists of texts that are being worked on. */
@org.springframework.stereotype.Component
class DraftItems {

    private final Texts texts;
    private final CentreNames centres;

    DraftItems(Texts texts, CentreNames centres) {
        this.texts = texts;
        this.centres = centres;
    }

    /** @param none what is said of an empty list */
    Component list(List<DraftSummary> drafts, Function<DraftSummary, String> path, String none, Language language) {
        if (drafts.isEmpty()) {
            return Blocks.paragraph(none, "muted");
        }
        UnorderedList list = Blocks.styled(new UnorderedList(), "entries");
        drafts.forEach(draft -> list.add(item(draft, path.apply(draft), language)));
        return list;
    }

    private ListItem item(DraftSummary draft, String path, Language language) {
        String title = draft.title().isBlank()
                ? texts.get(language, "drafts.untitled." + draft.kind().key())
                : draft.title();
        Anchor link = Blocks.link(path, title, "entry__title");
        return Blocks.styled(
                new ListItem(
                        link,
                        Blocks.span(
                                centres.name(draft.site()) + " · "
                                        + texts.get(
                                                language,
                                                "network.kind." + draft.kind().key()) + " · "
                                        + draft.language().nameIn(language.locale()),
                                "entry__who"),
                        Blocks.styled(ReaderTime.element(draft.changed()), "entry__when", "muted"),
                        Blocks.div(
                                "entry__state",
                                Blocks.tag(
                                        texts.get(
                                                language,
                                                "drafts.state." + draft.state().key()),
                                        "tag--kept"))),
                "entry");
    }
}
