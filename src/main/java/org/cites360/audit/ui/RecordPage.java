package org.cites360.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditRecord;
import org.cites360.base.CentreNames;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.Pager;
import org.cites360.base.ui.ReaderTime;
import org.jspecify.annotations.Nullable;

/** The record with what narrows it down, for the views of the installation and of one centre. */
final class RecordPage extends Composite<Div> {

    private final AuditRecord record;
    private final CentreNames centres;

    RecordPage(AuditRecord record, CentreNames centres) {
        this.record = record;
        this.centres = centres;
    }

    void show(String title, String lead, RecordFilter filter) {
        AuditRecord.Listing listing = record.read(filter.question(), filter.page());
        getContent().removeAll();
        getContent()
                .add(Blocks.wrap(
                        Blocks.div("page-head", new H1(title), Blocks.paragraph(lead, "lead")),
                        narrow(filter),
                        Blocks.paragraph(getTranslation("audit.count", listing.total()), "muted"),
                        list(listing, filter.site() == null),
                        new Pager(
                                listing.page(),
                                listing.pages(),
                                page -> filter.withPage(page).address())));
    }

    private Div narrow(RecordFilter filter) {
        List<Choice.Option> kinds = new ArrayList<>();
        kinds.add(new Choice.Option("", getTranslation("audit.kind.any")));
        Arrays.stream(AuditKind.values())
                .map(kind -> new Choice.Option(kind.key(), kindName(kind)))
                .sorted(Comparator.comparing(Choice.Option::label))
                .forEach(kinds::add);
        List<Choice.Option> people = new ArrayList<>();
        people.add(new Choice.Option("", getTranslation("audit.person.any")));
        record.people(filter.site()).stream()
                .map(person -> new Choice.Option(person.id().toString(), person.name()))
                .forEach(people::add);
        Choice kind =
                new Choice(kinds, filter.kind() == null ? "" : filter.kind().key());
        Choice person = new Choice(
                people, filter.person() == null ? "" : filter.person().toString());
        Input from = day(filter.from() == null ? "" : filter.from().toString());
        Input to = day(filter.to() == null ? "" : filter.to().toString());
        Component show = Blocks.button(
                getTranslation("audit.show"),
                () -> go(filter.with(kind.getValue(), person.getValue(), from.getValue(), to.getValue())
                        .address()));
        Div row = Blocks.div(
                "narrow",
                labelled("audit.filter.kind", "record-kind", kind),
                labelled("audit.filter.person", "record-person", person),
                labelled("audit.filter.from", "record-from", from),
                labelled("audit.filter.to", "record-to", to),
                show);
        if (filter.narrows()) {
            row.add(Blocks.styled(new Anchor(filter.open().address(), getTranslation("audit.reset")), "narrow__reset"));
        }
        row.getElement().setAttribute("role", "search").setAttribute("aria-label", getTranslation("audit.filter"));
        return row;
    }

    private static void go(String address) {
        UI.getCurrent().navigate(new Location(address.substring(1)).getPath(), RecordFilter.query(address));
    }

    private static Input day(String value) {
        Input day = new Input();
        day.setType("date");
        day.setValue(value);
        return Blocks.styled(day, "choice");
    }

    private Div labelled(String key, String id, Component field) {
        field.setId(id);
        NativeLabel label = new NativeLabel(getTranslation(key));
        label.setFor(id);
        return Blocks.div("narrow__field", label, field);
    }

    private String kindName(AuditKind kind) {
        return getTranslation("audit.kind." + kind.key());
    }

    private Div list(AuditRecord.Listing listing, boolean withCentre) {
        if (listing.entries().isEmpty()) {
            return Blocks.div("empty", Blocks.paragraph(getTranslation("audit.empty"), "muted"));
        }
        UnorderedList list = Blocks.styled(new UnorderedList(), "entries");
        listing.entries().forEach(entry -> list.add(item(entry, withCentre)));
        return Blocks.div("entries-frame", list);
    }

    private ListItem item(AuditRecord.Entry entry, boolean withCentre) {
        Div what = Blocks.div("entry__title", Blocks.span(kindName(entry.kind())));
        if (entry.concerned() != null) {
            what.add(Blocks.span(who(entry.concerned()), "entry__concerned"));
        }
        List<String> facts = new ArrayList<>();
        if (withCentre && entry.site() != null) {
            facts.add(centres.name(entry.site()));
        }
        entry.details().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(detail -> getTranslation("audit.detail", detailName(detail.getKey()), detail.getValue()))
                .forEach(facts::add);
        if (entry.address() != null) {
            facts.add(getTranslation("audit.address", entry.address()));
        }
        Span by = Blocks.span(getTranslation("audit.by", actor(entry.actor())), "entry__who");
        Span when = Blocks.styled(ReaderTime.element(entry.at()), "entry__when", "muted");
        ListItem item = new ListItem(what, by, when);
        if (!facts.isEmpty()) {
            item.add(Blocks.span(String.join(" · ", facts), "entry__facts", "muted"));
        }
        return Blocks.styled(item, "entry");
    }

    private String detailName(String name) {
        String key = "audit.detail." + name;
        String text = getTranslation(key);
        return text.equals("!" + key + "!") ? name : text;
    }

    private String actor(AuditRecord.@Nullable Who who) {
        return Optional.ofNullable(who).map(this::who).orElseGet(() -> getTranslation("audit.nobody"));
    }

    private String who(AuditRecord.Who who) {
        return switch (who) {
            case AuditRecord.Somebody somebody -> somebody.name();
            case AuditRecord.Addressee addressee -> addressee.email();
            case AuditRecord.Erased ignored -> getTranslation("audit.erased");
        };
    }
}
