package org.cites360.network.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.People;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.network.RecordId;
import org.cites360.notice.NoticeKind;
import org.cites360.notice.Notices;
import org.springframework.stereotype.Component;

/** Tells reviewers what waits for them, and authors what came of it. */
@Component
class ReviewNotices {

    private final Notices notices;
    private final Permissions permissions;
    private final People people;
    private final CentreNames centres;

    ReviewNotices(Notices notices, Permissions permissions, People people, CentreNames centres) {
        this.notices = notices;
        this.permissions = permissions;
        this.people = people;
        this.centres = centres;
    }

    /** The centre's coordinators; where it has none, those of the network. */
    void submitted(Draft draft, PersonId by) {
        List<PersonId> reviewers = permissions.whoMay(Action.PUBLISH_RECORDS, draft.site());
        if (reviewers.isEmpty()) {
            reviewers = permissions.whoMay(Action.MODERATE_NETWORK);
        }
        String link = "/network/review/" + draft.id() + "/" + draft.language().tag();
        for (PersonId reviewer : reviewers) {
            if (!reviewer.equals(by)) {
                tell(reviewer, NoticeKind.REVIEW, draft.site(), link, by, draft.get(RecordField.TITLE));
            }
        }
    }

    /** Whoever wrote and submitted it, but not the reviewer. */
    void returned(Draft draft, PersonId by) {
        String link = "/network/drafts/" + draft.id() + "/" + draft.language().tag();
        authors(draft, by)
                .forEach(author ->
                        tell(author, NoticeKind.ANSWER, draft.site(), link, by, draft.get(RecordField.TITLE)));
    }

    void published(Draft draft, PersonId by) {
        authors(draft, by)
                .forEach(author -> tell(
                        author, NoticeKind.ANSWER, draft.site(), page(draft.id()), by, draft.get(RecordField.TITLE)));
    }

    /** To those who publish for the centre: something became of a record without them. */
    void moderated(RecordId id, String site, String title, PersonId by) {
        permissions.whoMay(Action.PUBLISH_RECORDS, site).stream()
                .filter(person -> !person.equals(by))
                .forEach(person -> tell(person, NoticeKind.ANSWER, site, page(id), by, title));
    }

    static String page(RecordId id) {
        return "/network/records/" + id;
    }

    private static Set<PersonId> authors(Draft draft, PersonId by) {
        Set<PersonId> authors = new LinkedHashSet<>();
        if (draft.submittedBy() != null) {
            authors.add(draft.submittedBy());
        }
        if (draft.changedBy() != null) {
            authors.add(draft.changedBy());
        }
        authors.remove(by);
        return authors;
    }

    private void tell(PersonId to, NoticeKind kind, String site, String link, PersonId by, String title) {
        String name = people.names(List.of(by)).getOrDefault(by, centres.name(site));
        notices.tell(to, kind, site, link, Map.of("by", name, "what", title));
    }
}
