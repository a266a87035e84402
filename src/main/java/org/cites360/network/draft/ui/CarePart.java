package org.cites360.network.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ConfirmedButton;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.TextBox;
import org.cites360.network.PublishedRecord;
import org.cites360.network.draft.Hiding;
import org.cites360.network.draft.Reviews;
import org.cites360.network.draft.StillValid;
import org.cites360.network.ui.FieldTexts;
import org.cites360.network.ui.RecordAddress;
import org.cites360.network.ui.RecordPart;
import org.cites360.network.ui.UiReload;

/** Looking after a record: whether it still holds, its history, taking it back, hiding it. */
@org.springframework.stereotype.Component
class CarePart implements RecordPart {

    private final StillValid stillValid;
    private final Reviews reviews;
    private final Hiding hiding;
    private final Texts texts;

    CarePart(StillValid stillValid, Reviews reviews, Hiding hiding, Texts texts) {
        this.stillValid = stillValid;
        this.reviews = reviews;
        this.hiding = hiding;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Optional<Component> create(PublishedRecord record, Language language) {
        Optional<StillValid.Validity> validity = stillValid.find(record);
        boolean publishes = reviews.mayPublish(record.site());
        if (validity.isEmpty() && !publishes) {
            return Optional.empty();
        }
        String title = record.texts().get(record.source()).title();
        Section card = Blocks.card("care", texts.get(language, "drafts.care"));
        validity.ifPresent(found -> card.add(validity(record, found, title, language)));
        if (publishes) {
            String withdraw = texts.get(language, "drafts.withdraw");
            card.add(Blocks.styled(
                    Blocks.actions(
                            Blocks.link(
                                    RecordAddress.of(record.id()) + "/history",
                                    texts.get(language, "drafts.history"),
                                    "button",
                                    "button--small",
                                    "button--quiet"),
                            new ConfirmedButton(withdraw, withdraw + " – " + title, () -> {
                                reviews.withdraw(record.id());
                                UiReload.now(card);
                            })),
                    "draft-actions"));
        }
        if (hiding.mayModerate()) {
            card.add(hide(record, card, language));
        }
        return Optional.of(card);
    }

    private Div validity(PublishedRecord record, StillValid.Validity validity, String title, Language language) {
        String date = FieldTexts.date(validity.reviewOn().toString(), language);
        Div part = new Div(Blocks.paragraph(
                texts.get(language, validity.due() ? "drafts.valid.due" : "drafts.valid.until", date),
                validity.due() ? "notice" : "row__detail"));
        String words = texts.get(language, "drafts.valid.confirm");
        part.add(Blocks.quiet(words, words + " – " + title, () -> {
            stillValid.confirm(record.id());
            UiReload.now(part);
        }));
        return part;
    }

    private Div hide(PublishedRecord record, Section card, Language language) {
        TextBox reason = new TextBox("hide-reason", texts.get(language, "drafts.hide.reason"))
                .rows(2)
                .hint(texts.get(language, "drafts.hide.reason.help"));
        Form form = new Form(
                () -> {
                    switch (hiding.hide(record.id(), reason.value())) {
                        case NO_REASON -> reason.mistake(texts.get(language, "drafts.review.say"));
                        case DONE, NOT_THERE -> UiReload.now(card);
                    }
                },
                texts.get(language, "drafts.hide"),
                reason);
        return new Div(new H3(texts.get(language, "drafts.hide")), form);
    }
}
