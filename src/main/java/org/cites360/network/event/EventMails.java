package org.cites360.network.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.cites360.base.Language;
import org.cites360.base.permission.People;
import org.cites360.base.permission.PersonId;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.cites360.network.TextLanguage;
import org.springframework.stereotype.Component;

/** What participants are told by mail, each in their language. Joins the caller's transaction. */
@Component
class EventMails {

    private final Mails mails;
    private final People people;
    private final RegistrationTable table;

    EventMails(Mails mails, People people, RegistrationTable table) {
        this.mails = mails;
        this.people = people;
        this.table = table;
    }

    void registered(Event event, PersonId person, Attendance way, boolean confirmed) {
        send(event, person, confirmed ? "event-registered-" + way.key() : "event-waiting");
    }

    void movedUp(Event event, PersonId person, Attendance way) {
        send(event, person, "event-moved-up-" + way.key());
    }

    void left(Event event, PersonId person) {
        send(event, person, "event-left");
    }

    void cancelled(Event event) {
        everybody(event, "event-cancelled");
    }

    /** Tells of what changes somebody's plans: days, place, times. Other words can be read when one comes by. */
    void changed(Event before, Event now) {
        EventContent was = before.content();
        EventContent is = now.content();
        boolean moved = !was.firstDay().equals(is.firstDay())
                || !was.lastDay().equals(is.lastDay())
                || !was.zone().equals(is.zone())
                || !Objects.equals(was.place(), is.place())
                || !Objects.equals(was.online(), is.online())
                || !before.begins().equals(now.begins());
        if (moved) {
            everybody(now, "event-changed");
        }
    }

    private void everybody(Event event, String template) {
        table.all(event.id()).forEach(row -> send(event, row.person(), template));
    }

    private void send(Event event, PersonId person, String template) {
        people.contact(person).ifPresent(contact -> {
            Language language = contact.language();
            Map<String, String> values = new HashMap<>();
            values.put(
                    "what",
                    event.content().text(TextLanguage.of(language)).text().title());
            values.put("when", event.content().days(language));
            values.put("where", Objects.requireNonNullElse(event.content().place(), ""));
            values.put(Mail.PAGE, event.membersPath());
            mails.send(new Mail(contact.email(), language, template, values));
        });
    }
}
