package org.cites360.network.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ConfirmedButton;
import org.cites360.base.ui.UiLanguage;
import org.cites360.network.RecordId;
import org.cites360.network.draft.Hiding;
import org.cites360.network.draft.Reviews;

/** What its centre sees of a record that is no longer published: why, and how it comes back. */
@org.springframework.stereotype.Component
class GoneRecord {

    private final Reviews reviews;
    private final Hiding hiding;
    private final Texts texts;

    GoneRecord(Reviews reviews, Hiding hiding, Texts texts) {
        this.reviews = reviews;
        this.hiding = hiding;
        this.texts = texts;
    }

    /** Empty where there was none, and for everybody whom it does not concern. */
    Optional<Component> create(RecordId id, Runnable changed) {
        Language language = UiLanguage.current();
        return reviews.gone(id).map(record -> {
            Optional<Hiding.Hidden> hidden = hiding.find(id);
            String why = hidden.map(found -> texts.get(language, "drafts.gone.hidden", found.reason()))
                    .orElseGet(() -> texts.get(language, "drafts.gone.withdrawn"));
            Div actions = Blocks.actions(Blocks.link(
                    "/network/drafts/" + id + "/" + record.source().tag(),
                    texts.get(language, "drafts.edit"),
                    "button",
                    "button--quiet"));
            if (hidden.isPresent() && hiding.mayModerate()) {
                actions.add(again(language, record.title(), () -> {
                    hiding.show(id);
                    changed.run();
                }));
            } else if (hidden.isEmpty() && reviews.mayPublish(record.site())) {
                actions.add(again(language, record.title(), () -> {
                    reviews.restore(id, record.edition());
                    changed.run();
                }));
            }
            return Blocks.wrap(Blocks.head(record.title(), ""), Blocks.div("notice", Blocks.paragraph(why)), actions);
        });
    }

    private ConfirmedButton again(Language language, String title, Runnable action) {
        String words = texts.get(language, "drafts.gone.again");
        return new ConfirmedButton(words, words + " – " + title, action);
    }
}
