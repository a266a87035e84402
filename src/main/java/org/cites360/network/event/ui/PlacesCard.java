package org.cites360.network.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cites360.base.ui.Blocks;
import org.cites360.base.ui.ConfirmedButton;
import org.cites360.network.event.Attendance;
import org.cites360.network.event.Event;
import org.cites360.network.event.Registrations;
import org.cites360.network.event.Registrations.Mine;

/** One's own place at a meeting: taken, waited for, given back. */
final class PlacesCard extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Registrations registrations;
    private final transient Event event;
    private final transient Consumer<String> done;

    /** @param done shows everything anew and says what came of it */
    PlacesCard(Registrations registrations, Event event, Consumer<String> done) {
        this.registrations = registrations;
        this.event = event;
        this.done = done;
    }

    @Override
    protected Section initContent() {
        Section card = Blocks.card("places", text("places"));
        Optional<Mine> mine = registrations.mine(event.id());
        mine.ifPresent(place -> card.add(own(place)));
        boolean open = event.open(Instant.now());
        if (open) {
            Map<Attendance, Integer> free = registrations.free(event);
            for (Attendance way : Attendance.values()) {
                if (free.containsKey(way)
                        && mine.filter(place -> place.attendance() == way).isEmpty()) {
                    card.add(offer(way, free.get(way), mine.isPresent()));
                }
            }
            // A day of the meeting's own zone, or none: whoever reads elsewhere needs no clock for it
            LocalDate last = event.registrationUntil();
            card.add(Blocks.paragraph(
                    last == null
                            ? text("until-begins")
                            : text(
                                    "until",
                                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                            .withLocale(EventPage.locale())
                                            .format(last)),
                    "muted"));
        } else if (mine.isEmpty()) {
            card.add(Blocks.paragraph(text(event.places().isEmpty() ? "places.none" : "places.closed"), "muted"));
        }
        return card;
    }

    private Component own(Mine place) {
        String way = text("way." + place.attendance().key());
        Div own = new Div(Blocks.paragraph(
                place.confirmed() ? text("mine.confirmed", way) : text("mine.waiting", way, place.ahead()),
                "row__name"));
        String address = event.content().online();
        if (place.confirmed() && place.attendance() == Attendance.ONLINE && address != null) {
            Anchor link = new Anchor(address, text("online.link"));
            link.getElement().setAttribute("rel", "noopener noreferrer");
            own.add(Blocks.actions(Blocks.styled(link, "button")));
        }
        own.add(new ConfirmedButton(text("mine.cancel"), text("mine.cancel"), () -> {
            registrations.cancel(event.id());
            done.accept(text("mine.cancelled"));
        }));
        return own;
    }

    private Component offer(Attendance way, int free, boolean change) {
        String name = text("way." + way.key());
        String button = change ? text("change", name) : free > 0 ? text("register", name) : text("wait", name);
        return new Div(
                Blocks.paragraph(free > 0 ? text("free", name, free) : text("full", name)),
                Blocks.actions(Blocks.button(
                        button,
                        () -> done.accept(text(
                                switch (registrations.register(event.id(), way)) {
                                    case CONFIRMED -> "answer.confirmed";
                                    case WAITING -> "answer.waiting";
                                    case CLOSED -> "answer.closed";
                                })))));
    }

    private String text(String key, Object... arguments) {
        return getTranslation("events." + key, arguments);
    }
}
