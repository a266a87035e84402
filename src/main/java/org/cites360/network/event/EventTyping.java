package org.cites360.network.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.NotPermitted;
import org.cites360.base.permission.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What an organiser is typing about a meeting, kept until it is saved: a closed tab loses nothing. Each sees their own alone. */
@Service
@Transactional
public class EventTyping {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NEW = "new";
    private static final int LONGEST = 2_000_000;

    private final EventTable table;
    private final Organisers organisers;
    private final CurrentPerson current;
    private final JdbcClient jdbc;
    private final Clock clock;

    EventTyping(EventTable table, Organisers organisers, CurrentPerson current, JdbcClient jdbc, Clock clock) {
        this.table = table;
        this.organisers = organisers;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was typed.
     *
     * @param site the centre that invites
     * @param revision of the meeting when it was begun; 0 for a new one
     * @param plan as far as it went, mistakes and all
     */
    public record Typed(String site, int revision, EventPlan plan) {}

    /** @param event null for a new one */
    @Transactional(readOnly = true)
    public Optional<Typed> find(@Nullable EventId event) {
        return jdbc.sql("select * from network_event_typing where person = :me and event = :event")
                .param("me", organiser(event).value())
                .param("event", key(event))
                .query((row, index) -> new Typed(
                        row.getString("site"),
                        row.getInt("revision"),
                        JSON.readValue(row.getString("plan"), EventPlan.class)))
                .optional();
    }

    /** Keeps it; what nobody could save for its length is not kept. @param event null for a new one */
    public void keep(@Nullable EventId event, Typed typed) {
        PersonId me = organiser(event);
        String plan = JSON.writeValueAsString(typed.plan());
        if (plan.length() > LONGEST) {
            return;
        }
        jdbc.sql("""
                        insert into network_event_typing (person, event, site, revision, plan, at)
                        values (:me, :event, :site, :revision, :plan::jsonb, :now)
                        on conflict (person, event) do update set site = excluded.site, revision = excluded.revision,
                            plan = excluded.plan, at = excluded.at
                        """)
                .param("me", me.value())
                .param("event", key(event))
                .param("site", typed.site())
                .param("revision", typed.revision())
                .param("plan", plan)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** @param event null for a new one */
    public void forget(@Nullable EventId event) {
        jdbc.sql("delete from network_event_typing where person = :me and event = :event")
                .param("me", organiser(event).value())
                .param("event", key(event))
                .update();
    }

    private PersonId organiser(@Nullable EventId event) {
        PersonId me = current.require();
        boolean may = event == null
                ? !organisers.sites().isEmpty()
                : table.find(event)
                        .filter(found -> organisers.may(found.site()))
                        .isPresent();
        if (!may) {
            throw new NotPermitted(me + " does not organise " + key(event));
        }
        return me;
    }

    private static String key(@Nullable EventId event) {
        return event == null ? NEW : event.toString();
    }
}
