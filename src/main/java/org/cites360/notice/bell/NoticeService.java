package org.cites360.notice.bell;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cites360.base.Language;
import org.cites360.base.i18n.NamedValues;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.People;
import org.cites360.base.permission.PersonId;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.cites360.notice.Channel;
import org.cites360.notice.Notice;
import org.cites360.notice.NoticeKind;
import org.cites360.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class NoticeService implements Notices {

    private final NoticeTable table;
    private final Mails mails;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    NoticeService(NoticeTable table, Mails mails, People people, Texts texts, Clock clock) {
        this.table = table;
        this.mails = mails;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void tell(PersonId person, NoticeKind kind, @Nullable String site, String link, Map<String, String> values) {
        if (!Mail.isPath(link)) {
            throw new IllegalArgumentException("The link of a notice is a path of this installation, not " + link);
        }
        // Whatever the person chose, a missing value is found at once
        NamedValues.fill(texts.get(Language.EN, "notice." + kind.key() + ".text"), values);
        Set<Channel> channels = table.channels(person, kind);
        if (channels.contains(Channel.BELL)) {
            table.add(person, new Notice(UUID.randomUUID(), kind, site, link, values, clock.instant(), null));
        }
        if (channels.contains(Channel.MAIL)) {
            people.contact(person).ifPresent(contact -> mails.send(mail(contact, kind, link, values)));
        }
    }

    private static Mail mail(People.Contact contact, NoticeKind kind, String link, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("name", contact.name());
        all.put(Mail.PAGE, link);
        return new Mail(contact.email(), contact.language(), "notice-" + kind.key(), all);
    }

    @Override
    public void forget(PersonId person) {
        table.forget(person);
    }
}
