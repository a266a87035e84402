package org.cites360.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditRecord;
import org.cites360.base.CentreNames;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.Choice;
import org.cites360.base.ui.Pager;
import org.cites360.base.ui.ReaderTime;
import org.cites360.base.ui.TextLine;
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
        Choice<Optional<AuditKind>> kind = Blocks.styled(
                new Choice<>(
                        "record-kind",
                        getTranslation("audit.filter.kind"),
                        kinds(),
                        Optional.ofNullable(filter.kind()),
                        chosen -> chosen.map(this::kindName).orElseGet(() -> getTranslation("audit.kind.any"))),
                "narrow__field");
        List<Optional<AuditRecord.Somebody>> people = people(filter.site());
        Choice<Optional<AuditRecord.Somebody>> person = Blocks.styled(
                new Choice<>(
                        "record-person",
                        getTranslation("audit.filter.person"),
                        people,
                        people.stream()
                                .filter(one -> one.map(AuditRecord.Somebody::id)
                                        .filter(id -> id.equals(filter.person()))
                                        .isPresent())
                                .findFirst()
                                .orElse(Optional.empty()),
                        chosen -> chosen.map(AuditRecord.Somebody::name)
                                .orElseGet(() -> getTranslation("audit.person.any"))),
                "narrow__field");
        TextLine from = day("record-from", "audit.filter.from", filter.from());
        TextLine to = day("record-to", "audit.filter.to", filter.to());
        Component show = Blocks.button(
                getTranslation("audit.show"),
                () -> go(filter.with(
                                kind.value().map(AuditKind::key).orElse(""),
                                person.value().map(one -> one.id().toString()).orElse(""),
                                from.value(),
                                to.value())
                        .address()));
        Div row = Blocks.div("narrow", kind, person, from, to, show);
        if (filter.narrows()) {
            row.add(Blocks.styled(new Anchor(filter.open().address(), getTranslation("audit.reset")), "narrow__reset"));
        }
        row.getElement().setAttribute("role", "search").setAttribute("aria-label", getTranslation("audit.filter"));
        return row;
    }

    private static void go(String address) {
        UI.getCurrent().navigate(new Location(address.substring(1)).getPath(), RecordFilter.query(address));
    }

    private static TextLine day(String id, String key, @Nullable LocalDate day) {
        TextLine field = Blocks.styled(TextLine.day(id, UI.getCurrent().getTranslation(key)), "narrow__field");
        return field.value(day == null ? "" : day.toString());
    }

    /** In the order of their names, after everything. */
    private List<Optional<AuditKind>> kinds() {
        return Stream.concat(
                        Stream.of(Optional.<AuditKind>empty()),
                        Arrays.stream(AuditKind.values())
                                .sorted(Comparator.comparing(this::kindName))
                                .map(Optional::of))
                .toList();
    }

    private List<Optional<AuditRecord.Somebody>> people(@Nullable String site) {
        return Stream.concat(
                        Stream.of(Optional.<AuditRecord.Somebody>empty()),
                        record.people(site).stream().map(Optional::of))
                .toList();
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
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> getTranslation("audit.detail", detailName(detail.getKey()), detailValue(detail)))
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

    /** Words of the product, such as a role, in the reader's language; all else as it is. */
    private String detailValue(Map.Entry<String, String> detail) {
        String key = "audit.value." + detail.getKey() + "." + detail.getValue();
        String text = getTranslation(key);
        return text.equals("!" + key + "!") ? detail.getValue() : text;
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
