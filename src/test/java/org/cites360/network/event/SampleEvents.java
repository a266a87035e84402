package org.cites360.network.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cites360.network.TextLanguage;
import org.cites360.network.Visibility;
import org.cites360.network.event.EventContent.Kind;
import org.cites360.network.event.EventContent.Session;
import org.jspecify.annotations.Nullable;

/** Plans for meetings in tests. */
public final class SampleEvents {

    public static final LocalDate FIRST = LocalDate.of(2031, 5, 14);

    private SampleEvents() {}

    /** Two days in Brussels with a workshop on the first. @param onSite null where nobody can come */
    public static EventPlan plan(
            String title, Visibility visibility, @Nullable Integer onSite, @Nullable Integer online) {
        Map<Attendance, Integer> places = new EnumMap<>(Attendance.class);
        if (onSite != null) {
            places.put(Attendance.ON_SITE, onSite);
        }
        if (online != null) {
            places.put(Attendance.ONLINE, online);
        }
        EventContent content = new EventContent(
                TextLanguage.FR,
                Map.of(TextLanguage.FR, new EventContent.Text(title, "Résumé de " + title, "Tout *savoir*")),
                FIRST,
                FIRST.plusDays(1),
                ZoneId.of("Europe/Brussels"),
                "Avenue de l’Astronomie 14",
                "https://meet.example.org/secret-room",
                List.of(workshop()));
        return new EventPlan(content, visibility, places, null);
    }

    public static Session workshop() {
        return new Session(
                "outils",
                Kind.WORKSHOP,
                FIRST,
                LocalTime.of(14, 0),
                LocalTime.of(15, 30),
                Map.of(
                        TextLanguage.FR,
                        "Outils numériques ; pièges, astuces",
                        TextLanguage.NL,
                        "Digitale hulpmiddelen"),
                Map.of(TextLanguage.FR, "Pour les conseiller·ère·s, " + "très long ".repeat(20)),
                List.of("Léa, Torino"),
                "Salle 2",
                List.of());
    }

    static EventPlan with(EventPlan plan, EventContent content) {
        return new EventPlan(content, plan.visibility(), plan.places(), plan.registrationUntil());
    }
}
