package org.cites360.network.draft.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.People;
import org.cites360.base.permission.PersonId;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.ConfirmedButton;
import org.cites360.base.ui.Form;
import org.cites360.base.ui.Message;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.Facts;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.draft.Reviews;
import org.cites360.network.record.Editions;
import org.cites360.network.ui.FieldTexts;
import org.cites360.network.ui.NetworkPage;
import org.cites360.network.ui.RecordAddress;
import org.cites360.network.ui.UiReload;

/** Every published state of a record: compared, and published again. */
@PermitAll
@Route("network/records/:id/history")
class HistoryView extends NetworkPage implements BeforeEnterObserver {

    private final transient Reviews reviews;
    private final transient FieldTexts names;
    private final transient Texts texts;
    private final transient People people;
    private final Message message = new Message();

    HistoryView(Pages pages, Reviews reviews, FieldTexts names, Texts texts, People people) {
        super(pages, "/network");
        this.reviews = reviews;
        this.names = names;
        this.texts = texts;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<RecordId> id = event.getRouteParameters().get("id").flatMap(RecordAddress::id);
        List<Editions.Edition> editions = List.of();
        try {
            if (id.isPresent()) {
                editions = reviews.editions(id.get());
            }
        } catch (NotPermitted refused) {
            // As if it did not exist
        }
        if (editions.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(id.orElseThrow(), editions);
    }

    private void show(RecordId id, List<Editions.Edition> editions) {
        Language language = UiLanguage.current();
        is(RecordAddress.of(id) + "/history", getTranslation("drafts.history"));
        Editions.Content last = editions.getFirst().content();
        String title = last.texts().values().iterator().next().title();
        Div content = Blocks.wrap(
                Blocks.div(
                        "page-head",
                        Blocks.styled(Blocks.link(RecordAddress.of(id), title), "back"),
                        new H1(getTranslation("drafts.history")),
                        Blocks.paragraph(getTranslation("drafts.history.lead"), "lead")),
                message);
        UnorderedList list = Blocks.styled(new UnorderedList(), "entries");
        Map<PersonId, String> who = people.names(editions.stream()
                .map(Editions.Edition::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        editions.forEach(edition -> list.add(item(id, edition, editions.getFirst(), who, language)));
        content.add(list);
        if (editions.size() > 1) {
            content.add(compare(editions, language));
        }
        getContent().removeAll();
        getContent().add(content);
    }

    private ListItem item(
            RecordId id,
            Editions.Edition edition,
            Editions.Edition last,
            Map<PersonId, String> who,
            Language language) {
        String languages = edition.content().texts().keySet().stream()
                .map(each -> each.nameIn(language.locale()))
                .collect(Collectors.joining(", "));
        String by = edition.by() == null ? "" : who.getOrDefault(edition.by(), "");
        ListItem item = new ListItem(
                Blocks.span(getTranslation("drafts.history.edition", edition.number()), "entry__title"),
                Blocks.span(by.isEmpty() ? languages : languages + " · " + by, "entry__who"),
                Blocks.styled(ReaderTime.element(edition.at()), "entry__when", "muted"));
        if (edition.number() != last.number()) {
            String words = getTranslation("drafts.history.restore");
            item.add(Blocks.div("entry__state", new ConfirmedButton(words, words + " " + edition.number(), () -> {
                if (reviews.restore(id, edition.number())) {
                    UiReload.now(this);
                } else {
                    message.bad(getTranslation("drafts.hidden"));
                }
            })));
        }
        return Blocks.styled(item, "entry");
    }

    private Div compare(List<Editions.Edition> editions, Language language) {
        RecordKind kind = editions.getFirst().content().facts() instanceof Facts.Practice
                ? RecordKind.PRACTICE
                : RecordKind.RESOURCE;
        List<Integer> numbers = editions.stream().map(Editions.Edition::number).toList();
        Choice<Integer> from = choice("from", "drafts.history.from", numbers, numbers.get(1));
        Choice<Integer> to = choice("to", "drafts.history.to", numbers, numbers.getFirst());
        Div changes = new Div();
        changes.getElement().setAttribute("aria-live", "polite");
        Runnable show = () -> {
            changes.removeAll();
            changes.add(Changes.between(
                    names, texts, kind, content(editions, from.value()), content(editions, to.value()), language));
        };
        show.run();
        return Blocks.div(
                "record-parts",
                Blocks.card(
                        "compare",
                        getTranslation("drafts.history.compare"),
                        new Form(
                                show,
                                getTranslation("drafts.history.show"),
                                Blocks.styled(new Div(from, to), "form__row")),
                        changes));
    }

    private Choice<Integer> choice(String id, String key, List<Integer> numbers, Integer chosen) {
        return new Choice<>(
                id, getTranslation(key), numbers, chosen, number -> getTranslation("drafts.history.edition", number));
    }

    private static Editions.Content content(List<Editions.Edition> editions, int number) {
        return editions.stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow()
                .content();
    }
}
