package org.cites360.network.discussion;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.People;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.discussion.CommentStore.Row;
import org.cites360.notice.NoticeKind;
import org.cites360.notice.Notices;
import org.springframework.stereotype.Component;

/** Tells people what was said to them. Nobody is told twice of one comment, nor of their own. */
@Component
class CommentNotices {

    /** Where moderators look at reports. */
    static final String REPORTS = "/network/reports";

    private final CommentStore comments;
    private final Notices notices;
    private final Permissions permissions;
    private final People people;
    private final Clock clock;

    CommentNotices(CommentStore comments, Notices notices, Permissions permissions, People people, Clock clock) {
        this.comments = comments;
        this.notices = notices;
        this.permissions = permissions;
        this.people = people;
        this.clock = clock;
    }

    /** Those it names, then those who spoke before, in its thread or else under the record, and whom the record says to ask. */
    void ofNew(Row comment, PublishedRecord record) {
        Set<PersonId> named = ofMentions(comment, record);
        Set<PersonId> others = new LinkedHashSet<>(comments.participants(comment.record(), comment.parent()));
        Facts.Contact contact = record.facts().contact();
        if (contact != null && contact.person() != null) {
            others.add(new PersonId(contact.person()));
        }
        others.removeAll(named);
        tell(others, NoticeKind.ANSWER, comment, record);
    }

    /** @return all whom it names */
    Set<PersonId> ofMentions(Row comment, PublishedRecord record) {
        Set<PersonId> named = Mentions.in(Objects.requireNonNull(comment.body()));
        Set<PersonId> first = new LinkedHashSet<>();
        for (PersonId person : named) {
            if (comments.mention(comment.id(), person, comment.author(), clock.instant())) {
                first.add(person);
            }
        }
        tell(first, NoticeKind.MENTION, comment, record);
        return named;
    }

    private void tell(Set<PersonId> whom, NoticeKind kind, Row comment, PublishedRecord record) {
        String by = people.names(List.of(comment.author())).getOrDefault(comment.author(), "");
        whom.stream()
                .filter(person -> !person.equals(comment.author()))
                .filter(person -> permissions.may(person, Action.READ_NETWORK))
                .forEach(person -> notices.tell(
                        person,
                        kind,
                        comment.site(),
                        Comment.path(comment.id()),
                        Map.of("by", by, "what", title(record))));
    }

    void ofReport(PublishedRecord record) {
        permissions
                .whoMay(Action.MODERATE_NETWORK)
                .forEach(moderator -> notices.tell(
                        moderator, NoticeKind.REPORT, null, REPORTS, Map.of("by", "", "what", title(record))));
    }

    void ofHiding(Row comment, PublishedRecord record) {
        if (permissions.may(comment.author(), Action.READ_NETWORK)) {
            notices.tell(
                    comment.author(),
                    NoticeKind.HIDDEN,
                    comment.site(),
                    Comment.path(comment.id()),
                    Map.of("by", "", "what", title(record)));
        }
    }

    private static String title(PublishedRecord record) {
        return record.in(record.source()).text().title();
    }
}
