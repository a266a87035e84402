package org.cites360.network.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.cites360.base.CentreNames;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.UiLanguage;
import org.cites360.base.web.Pages;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.TextLanguage;
import org.cites360.network.event.Event;
import org.cites360.network.event.EventContent.Session;
import org.cites360.network.event.Workshops;
import org.cites360.network.ui.RecordAddress;

/** Leads from a workshop to the practice it became, or lets a centre describe it as one. */
@org.springframework.stereotype.Component
class WorkshopLinks implements ProgrammeCard.Practices {

    private final Workshops workshops;
    private final PublishedRecords records;
    private final CentreNames centres;

    WorkshopLinks(Workshops workshops, PublishedRecords records, CentreNames centres) {
        this.workshops = workshops;
        this.records = records;
        this.centres = centres;
    }

    @Override
    public Set<String> sites(Event event) {
        return event.state() == Event.State.DRAFT ? Set.of() : workshops.sites();
    }

    @Override
    public Optional<Component> of(Event event, Session session, Set<String> sites, Consumer<String> done) {
        RecordId practice = event.practices().get(session.id());
        if (practice != null && workshops.isDescribed(practice)) {
            return Optional.of(described(practice));
        }
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        Div ways = Blocks.actions();
        sites.forEach(site -> ways.add(way(event, session, site, sites.size() > 1, done)));
        return Optional.of(ways);
    }

    private Component described(RecordId practice) {
        UI ui = UI.getCurrent();
        return records.find(practice, Reader.NETWORK)
                .<Component>map(record -> {
                    var shown = record.in(EventPage.wanted());
                    return new Paragraph(
                            Blocks.span(ui.getTranslation("events.became") + " "),
                            EventPage.in(
                                    shown.language(),
                                    Blocks.link(
                                            RecordAddress.of(practice),
                                            shown.text().title())));
                })
                .orElseGet(() -> {
                    Paragraph being = Blocks.paragraph(ui.getTranslation("events.described") + " ", "muted");
                    workshops
                            .mine(practice)
                            .ifPresent(language -> being.add(
                                    Blocks.link(draft(practice, language), ui.getTranslation("events.go-on"))));
                    return being;
                });
    }

    private NativeButton way(Event event, Session session, String site, boolean several, Consumer<String> done) {
        UI ui = UI.getCurrent();
        String title = event.content().title(session, EventPage.wanted()).text();
        String name = ui.getTranslation("events.describe") + (several ? " · " + centres.name(site) : "");
        return Blocks.quiet(
                name,
                ui.getTranslation("events.describe-named", title) + (several ? " · " + centres.name(site) : ""),
                () -> {
                    switch (workshops.describe(event.id(), session.id(), site)) {
                        case Workshops.Answer.Begun(RecordId draft, TextLanguage language) ->
                            ui.getPage().setLocation(Pages.in(draft(draft, language), UiLanguage.current()));
                        case Workshops.Answer.Described described -> done.accept(ui.getTranslation("events.described"));
                        case Workshops.Answer.Gone gone -> done.accept(ui.getTranslation("events.workshop-gone"));
                    }
                });
    }

    private static String draft(RecordId practice, TextLanguage language) {
        return "/network/drafts/" + practice + "/" + language.tag();
    }
}
