package org.cites360.network.draft;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.CentreNames;
import org.cites360.base.Language;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.People;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.RecordId;
import org.cites360.notice.NoticeKind;
import org.cites360.notice.Notices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks, on the review date of a record, whether it still holds: whom its page names, else the centre's coordinators; by mail, too. */
@Component
class Reminders {

    private static final int AT_ONCE = 100;

    private final ValidityTable table;
    private final WorkingCopies copies;
    private final Permissions permissions;
    private final People people;
    private final Mails mails;
    private final Notices notices;
    private final CentreNames centres;

    Reminders(
            ValidityTable table,
            WorkingCopies copies,
            Permissions permissions,
            People people,
            Mails mails,
            Notices notices,
            CentreNames centres) {
        this.table = table;
        this.copies = copies;
        this.permissions = permissions;
        this.people = people;
        this.mails = mails;
        this.notices = notices;
        this.centres = centres;
    }

    /** Everything that is due, a hundred records in a transaction. @return how many */
    @Transactional
    public int remind() {
        List<RecordId> due = table.takeDue(AT_ONCE);
        due.forEach(id -> copies.published(id).ifPresent(this::ask));
        return due.size();
    }

    private void ask(PublishedRecord record) {
        String title = record.texts().get(record.source()).title();
        Map<String, String> values = Map.of("by", centres.name(record.site()), "what", title);
        String link = ReviewNotices.page(record.id());
        Facts.Contact contact = record.facts().contact();
        Optional<People.Contact> person = Optional.ofNullable(contact)
                .map(Facts.Contact::person)
                .flatMap(id -> people.contact(new PersonId(id)))
                .filter(found -> permissions.may(found.id(), Action.READ_NETWORK));
        if (person.isPresent()) {
            notices.tell(person.get().id(), NoticeKind.STILL_VALID, record.site(), link, values);
            return;
        }
        permissions
                .whoMay(Action.PUBLISH_RECORDS, record.site())
                .forEach(each -> notices.tell(each, NoticeKind.STILL_VALID, record.site(), link, values));
        if (contact != null && contact.email() != null && Mail.isAddress(contact.email())) {
            Language language = Language.of(record.source().tag()).orElse(Language.EN);
            write(contact.email(), language, contact.name(), title, link);
        }
    }

    private void write(String to, Language language, String name, String title, String link) {
        mails.send(new Mail(to, language, "still-valid", Map.of("name", name, "what", title, Mail.PAGE, link)));
    }

    /** Lets the scheduler ask every day. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("ask-whether-records-still-hold");

        @Bean
        // The scheduler, which mails wait for, is made of this: what sends mails is looked up once it is needed
        Task<Void> askWhetherRecordsStillHold(ObjectProvider<Reminders> reminders) {
            return Tasks.recurring(DESCRIPTOR, Schedules.daily(ZoneOffset.UTC, LocalTime.of(5, 20)))
                    .execute((instance, context) -> {
                        while (reminders.getObject().remind() == AT_ONCE) {
                            // The next hundred
                        }
                    });
        }
    }
}
