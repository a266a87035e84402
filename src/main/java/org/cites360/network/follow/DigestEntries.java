package org.cites360.network.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cites360.base.Language;
import org.cites360.base.i18n.Texts;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.People;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.base.web.Pages;
import org.cites360.mail.Mail;
import org.cites360.mail.MailEntries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a digest tells, as its reader may see it at the moment it goes out. */
@Component
class DigestEntries implements MailEntries {

    static final String TEMPLATE = "digest";
    static final String PERSON = "person";
    static final String FROM = "from";
    static final String BEFORE = "before";

    /** What is left out is said, with where it is. */
    private static final int MOST = 30;

    private final FollowStore store;
    private final Interest interest;
    private final NewsLine lines;
    private final People people;
    private final Permissions permissions;
    private final Texts texts;

    DigestEntries(
            FollowStore store, Interest interest, NewsLine lines, People people, Permissions permissions, Texts texts) {
        this.store = store;
        this.interest = interest;
        this.lines = lines;
        this.people = people;
        this.permissions = permissions;
        this.texts = texts;
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Told> tell(Mail mail) {
        PersonId person = PersonId.of(mail.values().getOrDefault(PERSON, ""));
        boolean wanted = store.digest(person)
                .filter(digest -> digest.rhythm() != Rhythm.NONE)
                .isPresent();
        if (!wanted || people.contact(person).isEmpty() || !permissions.may(person, Action.READ_NETWORK)) {
            return Optional.empty();
        }
        Language language = mail.language();
        List<NewsItem> items = interest.of(
                person,
                Instant.parse(mail.values().getOrDefault(FROM, "")),
                Instant.parse(mail.values().getOrDefault(BEFORE, "")),
                language);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        List<Group> groups = new ArrayList<>();
        group(groups, "follow.group.records", items, NewsItem.Shared.class, language);
        group(groups, "follow.group.taken-up", items, NewsItem.TakenUp.class, language);
        group(groups, "follow.group.announced", items, NewsItem.Announced.class, language);
        return Optional.of(
                new Told(Map.of("first", groups.getFirst().entries().getFirst().title()), groups));
    }

    private void group(
            List<Group> groups,
            String heading,
            List<NewsItem> items,
            Class<? extends NewsItem> kind,
            Language language) {
        List<NewsItem> some = items.stream().filter(kind::isInstance).toList();
        if (some.isEmpty()) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        some.stream().limit(MOST).forEach(item -> {
            NewsLine.Line line = lines.of(item, language, false);
            entries.add(new Entry(line.title(), line.lang(), Pages.in(line.path(), language), line.what()));
        });
        if (some.size() > MOST) {
            entries.add(new Entry(
                    texts.get(language, "follow.more", some.size() - MOST),
                    language.tag(),
                    Pages.in("/network/news", language),
                    ""));
        }
        groups.add(new Group(texts.get(language, heading), entries));
    }
}
