package org.cites360.network.follow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cites360.base.Language;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever is signed in follows, and how they are told. */
@Service
@Transactional
public class Following {

    /** More than this nobody reads, and each costs a search. */
    static final int MOST = 60;

    /** What became of the wish to follow something. */
    public enum Answer {
        DONE,
        /** Done, and it is the first: a digest comes each week from now on. */
        FIRST,
        /** A search for everything: whoever wants that reads the news of the week. */
        EVERYTHING,
        TOO_MANY
    }

    private final FollowStore store;
    private final Interest interest;
    private final CurrentPerson current;
    private final Clock clock;

    Following(FollowStore store, Interest interest, CurrentPerson current, Clock clock) {
        this.store = store;
        this.interest = interest;
        this.current = current;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Subject> subjects() {
        return store.subjects(me());
    }

    @Transactional(readOnly = true)
    public boolean follows(Subject subject) {
        return store.has(me(), subject);
    }

    public Answer follow(Subject subject) {
        PersonId me = me();
        if (subject instanceof Subject.OfSearch search && !search.question().narrows()) {
            return Answer.EVERYTHING;
        }
        if (store.subjects(me).size() >= MOST && !store.has(me, subject)) {
            return Answer.TOO_MANY;
        }
        Instant now = clock.instant();
        store.add(me, subject, now);
        if (store.digest(me).isEmpty()) {
            store.choose(me, Rhythm.WEEKLY, now);
            return Answer.FIRST;
        }
        return Answer.DONE;
    }

    public void unfollow(Subject subject) {
        store.remove(me(), subject);
    }

    @Transactional(readOnly = true)
    public Rhythm rhythm() {
        return store.digest(me()).map(FollowStore.Digest::rhythm).orElse(Rhythm.NONE);
    }

    public void choose(Rhythm rhythm) {
        store.choose(me(), rhythm, clock.instant());
    }

    /** What the next digest would tell if it came now, the latest first; for who gets none, what it would tell of the last week. */
    @Transactional(readOnly = true)
    public List<NewsItem> next(Language language) {
        PersonId me = me();
        Instant now = clock.instant();
        Instant from = store.digest(me)
                .filter(digest -> digest.rhythm() != Rhythm.NONE)
                .map(FollowStore.Digest::toldUntil)
                .orElse(now.minus(java.time.Duration.ofDays(7)));
        return interest.of(me, from, now, language);
    }

    private PersonId me() {
        return current.require(Action.READ_NETWORK);
    }
}
