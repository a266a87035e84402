package org.cites360.network.event;

import java.time.LocalDate;
import java.util.Map;
import org.cites360.network.Visibility;
import org.jspecify.annotations.Nullable;

/** What organisers decide about a meeting. @param places each at least 1 @param registrationUntil null until it begins */
public record EventPlan(
        EventContent content,
        Visibility visibility,
        Map<Attendance, Integer> places,
        @Nullable LocalDate registrationUntil) {
    public EventPlan {
        places = Map.copyOf(places);
    }
}
