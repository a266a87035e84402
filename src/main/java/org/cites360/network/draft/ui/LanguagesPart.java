package org.cites360.network.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.Form;
import org.cites360.network.PublishedRecord;
import org.cites360.network.TextLanguage;
import org.cites360.network.draft.Drafts;
import org.cites360.network.draft.Reviews;
import org.cites360.network.draft.Translations;
import org.cites360.network.ui.RecordPart;
import org.cites360.network.ui.UiReload;

/** The languages of a record: which there are, which fell behind, and one more. */
@org.springframework.stereotype.Component
class LanguagesPart implements RecordPart {

    private final Translations translations;
    private final Drafts drafts;
    private final Reviews reviews;
    private final Texts texts;

    LanguagesPart(Translations translations, Drafts drafts, Reviews reviews, Texts texts) {
        this.translations = translations;
        this.drafts = drafts;
        this.reviews = reviews;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 700;
    }

    @Override
    public Optional<Component> create(PublishedRecord record, Language language) {
        List<Translations.Translation> all = translations.of(record);
        UnorderedList list = Blocks.styled(new UnorderedList(), "rows");
        all.forEach(each -> list.add(row(record, each, language)));
        Section card = Blocks.card("languages", texts.get(language, "drafts.languages"), list);
        List<TextLanguage> missing = new ArrayList<>(Arrays.asList(TextLanguage.values()));
        all.forEach(each -> missing.remove(each.language()));
        if (!missing.isEmpty() && drafts.mayWrite(record.id(), missing.getFirst())) {
            card.add(translate(record, missing, language));
        }
        return Optional.of(card);
    }

    private ListItem row(PublishedRecord record, Translations.Translation each, Language language) {
        String detail = texts.get(
                language,
                each.language() == record.source()
                        ? "drafts.languages.source"
                        : each.behind()
                                ? "drafts.text.behind"
                                : each.published() ? "drafts.languages.current" : "drafts.languages.unpublished");
        ListItem row = new ListItem(new Div(
                Blocks.paragraph(each.language().nameIn(language.locale()), "row__name"),
                Blocks.paragraph(detail, "row__detail")));
        Div actions = Blocks.actions();
        each.work()
                .ifPresent(state ->
                        actions.add(Blocks.tag(texts.get(language, "drafts.state." + state.key()), "tag--kept")));
        if (drafts.mayWrite(record.id(), each.language())) {
            String name = each.language().nameIn(language.locale());
            var edit = Blocks.link(
                    "/network/drafts/" + record.id() + "/" + each.language().tag(),
                    texts.get(language, "drafts.edit"),
                    "button",
                    "button--small",
                    "button--quiet");
            edit.setAriaLabel(texts.get(language, "drafts.edit") + " – " + name);
            actions.add(edit);
            if (each.behind() && reviews.mayPublish(record.site())) {
                String words = texts.get(language, "drafts.languages.right");
                actions.add(Blocks.quiet(words, words + " – " + name, () -> {
                    translations.stillRight(record.id(), each.language());
                    UiReload.now(row);
                }));
            }
        }
        row.add(actions);
        return row;
    }

    private Form translate(PublishedRecord record, List<TextLanguage> missing, Language language) {
        TextLanguage first =
                missing.contains(TextLanguage.of(language)) ? TextLanguage.of(language) : missing.getFirst();
        Choice<TextLanguage> wanted = new Choice<>(
                "translate-to",
                texts.get(language, "drafts.translate.to"),
                missing,
                first,
                each -> each.nameIn(language.locale()));
        return new Form(
                () -> {
                    if (translations.begin(record.id(), wanted.value())) {
                        UI.getCurrent()
                                .navigate(
                                        "network/drafts/" + record.id() + "/"
                                                + wanted.value().tag(),
                                        QueryParameters.of("lang", language.tag()));
                    }
                },
                texts.get(language, "drafts.translate"),
                wanted);
    }
}
