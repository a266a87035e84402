package org.cites360.network.adoption;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cites360.audit.AuditEvent;
import org.cites360.audit.AuditKind;
import org.cites360.audit.AuditLog;
import org.cites360.base.CentreNames;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.CurrentPerson;
import org.cites360.base.permission.People;
import org.cites360.base.permission.Permissions;
import org.cites360.base.permission.PersonId;
import org.cites360.network.AdoptionPublished;
import org.cites360.network.Facts;
import org.cites360.network.PublishedRecord;
import org.cites360.network.PublishedRecords;
import org.cites360.network.Reader;
import org.cites360.network.RecordId;
import org.cites360.network.RecordKind;
import org.cites360.network.TextLanguage;
import org.cites360.notice.NoticeKind;
import org.cites360.notice.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a centre says that it took a practice up: any member writes, a coordinator publishes. A centre has one account of each
 * practice; what comes later changes it.
 */
@Service
@Transactional
public class AdoptionWriting {

    private final AdoptionStore store;
    private final AdoptionCheck check;
    private final PublishedRecords records;
    private final CurrentPerson current;
    private final Permissions permissions;
    private final People people;
    private final CentreNames centres;
    private final Notices notices;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdoptionWriting(
            AdoptionStore store,
            AdoptionCheck check,
            PublishedRecords records,
            CurrentPerson current,
            Permissions permissions,
            People people,
            CentreNames centres,
            Notices notices,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.check = check;
        this.records = records;
        this.current = current;
        this.permissions = permissions;
        this.people = people;
        this.centres = centres;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** How far an account has come. */
    public enum State {
        NONE,
        DRAFT,
        SUBMITTED,
        PUBLISHED,
        /** Published, and being changed. */
        CHANGED,
        WITHDRAWN
    }

    /**
     * What a centre is working on.
     *
     * @param content what was last saved, else what is published, else an empty one
     * @param version to be given back when it is saved; 0 where there is nothing yet
     * @param by who saved it last; null when nobody did, or has left
     */
    public record Working(
            String site,
            PublishedRecord practice,
            AdoptionContent content,
            int version,
            State state,
            @Nullable String by,
            @Nullable Instant at) {}

    /** What became of opening it. */
    public sealed interface Opened {
        record Open(Working working) implements Opened {}

        record Closed(Why why) implements Opened {}
    }

    /** Why a practice cannot be taken up. */
    public enum Why {
        /** It is not there, no longer shared, or no practice. */
        GONE,
        /** A centre does not take up its own. */
        OWN
    }

    /** What became of a change. */
    public sealed interface Outcome {
        record Done(int version) implements Outcome {}

        /** Somebody else saved meanwhile. @param theirs what they saved; what was typed here is not lost, nor saved */
        record Overtaken(Working theirs) implements Outcome {}

        record Wrong(List<AdoptionCheck.Mistake> mistakes) implements Outcome {}

        record Closed(Why why) implements Outcome {}
    }

    /** An account that waits for somebody. */
    public record Waiting(
            PublishedRecord practice, State state, @Nullable String by, Instant at) {}

    /** The centres in whose name the person who is signed in could take this practice up, in order. */
    @Transactional(readOnly = true)
    public Set<String> sitesFor(RecordId practice) {
        PersonId me = current.require(Action.READ_NETWORK);
        Set<String> sites = new TreeSet<>(permissions.sitesWhere(me, Action.CONTRIBUTE));
        practice(practice).map(PublishedRecord::site).ifPresentOrElse(sites::remove, sites::clear);
        return sites;
    }

    /** What the centre says, to be worked on. */
    @Transactional(readOnly = true)
    public Opened open(String site, RecordId practice, TextLanguage language) {
        current.require(Action.CONTRIBUTE, site);
        Optional<PublishedRecord> found = practice(practice);
        if (found.isEmpty()) {
            return new Opened.Closed(Why.GONE);
        }
        if (found.get().site().equals(site)) {
            return new Opened.Closed(Why.OWN);
        }
        return new Opened.Open(working(site, found.get(), language));
    }

    /** The centre's own practices that could be named as its variation: published, and no variation of another. */
    @Transactional(readOnly = true)
    public List<PublishedRecord> variations(String site, RecordId practice) {
        current.require(Action.CONTRIBUTE, site);
        return records.ofSite(site, Reader.NETWORK).stream()
                .filter(record -> record.kind() == RecordKind.PRACTICE)
                .filter(record -> check.variation(site, practice, record.id()).isEmpty())
                .toList();
    }

    /** Keeps what was typed, complete or not. */
    public Outcome save(String site, RecordId practice, AdoptionContent content, int version) {
        PersonId me = current.require(Action.CONTRIBUTE, site);
        Optional<PublishedRecord> found = practice(practice);
        if (found.isEmpty()) {
            return new Outcome.Closed(Why.GONE);
        }
        if (found.get().site().equals(site)) {
            return new Outcome.Closed(Why.OWN);
        }
        return store.save(site, practice, content, version, me, clock.instant())
                ? new Outcome.Done(version + 1)
                : new Outcome.Overtaken(working(site, found.get(), content.source()));
    }

    /** Asks the centre's coordinators to publish it. */
    public Outcome submit(String site, RecordId practice) {
        PersonId me = current.require(Action.CONTRIBUTE, site);
        return ready(site, practice, (record, draft) -> {
            store.submit(site, practice, clock.instant());
            permissions.whoMay(Action.PUBLISH_RECORDS, site).stream()
                    .filter(coordinator -> !coordinator.equals(me))
                    .forEach(coordinator -> notices.tell(
                            coordinator,
                            NoticeKind.REVIEW,
                            site,
                            Adoption.workedOnAt(site, practice),
                            Map.of("by", name(me), "what", title(record))));
        });
    }

    /** Publishes what is worked on. The centre that gave the practice is told the first time. */
    public Outcome publish(String site, RecordId practice) {
        PersonId me = current.require(Action.PUBLISH_RECORDS, site);
        store.lockFamilies();
        return ready(site, practice, (record, draft) -> {
            boolean first = store.find(site, practice)
                    .map(row -> row.publishedAt() == null)
                    .orElse(true);
            store.publish(site, practice, draft, me, clock.instant());
            audit.record(AuditEvent.of(AuditKind.ADOPTION_PUBLISHED, me)
                    .at(site)
                    .with(Map.of("practice", record.slug(), "centre", record.site())));
            events.publishEvent(new AdoptionPublished(practice, site, first));
            if (first) {
                tellGiver(record, site, me);
            }
        });
    }

    /** Takes the account from its readers; what it said is kept as a draft. @return false when there was none */
    public boolean withdraw(String site, RecordId practice) {
        PersonId me = current.may(Action.MODERATE_NETWORK)
                ? current.require(Action.MODERATE_NETWORK)
                : current.require(Action.PUBLISH_RECORDS, site);
        boolean done = store.withdraw(site, practice, clock.instant());
        if (done) {
            audit.record(AuditEvent.of(AuditKind.ADOPTION_WITHDRAWN, me)
                    .at(site)
                    .with(Map.of("practice", practice.toString())));
        }
        return done;
    }

    /** Gives up what is worked on; what is published stays. @return false when somebody changed it meanwhile */
    public boolean discard(String site, RecordId practice, int version) {
        PersonId me = current.require(Action.CONTRIBUTE, site);
        return store.save(site, practice, null, version, me, clock.instant());
    }

    /** What is being worked on at a centre, the latest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(String site) {
        current.require(Action.CONTRIBUTE, site);
        return store.drafts(site).stream()
                .flatMap(row -> practice(row.practice())
                        .map(record -> new Waiting(record, state(row), by(row), Objects.requireNonNull(row.draftAt())))
                        .stream())
                .toList();
    }

    @FunctionalInterface
    private interface Step {
        void take(PublishedRecord practice, AdoptionContent draft);
    }

    private Outcome ready(String site, RecordId practice, Step step) {
        Optional<PublishedRecord> found = practice(practice);
        Optional<AdoptionContent> draft = store.find(site, practice).map(AdoptionStore.Row::draft);
        if (found.isEmpty() || draft.isEmpty()) {
            return new Outcome.Closed(Why.GONE);
        }
        List<AdoptionCheck.Mistake> mistakes = check.mistakes(site, found.get(), draft.get());
        if (!mistakes.isEmpty()) {
            return new Outcome.Wrong(mistakes);
        }
        step.take(found.get(), draft.get());
        return new Outcome.Done(store.find(site, practice).orElseThrow().version());
    }

    private void tellGiver(PublishedRecord practice, String site, PersonId me) {
        Set<PersonId> told = new LinkedHashSet<>(permissions.whoMay(Action.PUBLISH_RECORDS, practice.site()));
        Facts.Contact contact = practice.facts().contact();
        if (contact != null && contact.person() != null) {
            told.add(new PersonId(contact.person()));
        }
        told.remove(me);
        told.forEach(person -> notices.tell(
                person,
                NoticeKind.ADOPTION,
                practice.site(),
                "/network/records/" + practice.id(),
                Map.of("by", centres.name(site), "what", title(practice))));
    }

    private Working working(String site, PublishedRecord practice, TextLanguage language) {
        return store.find(site, practice.id())
                .map(row -> new Working(
                        site,
                        practice,
                        content(row, practice, language),
                        row.version(),
                        state(row),
                        by(row),
                        row.draftAt()))
                .orElseGet(() -> new Working(
                        site,
                        practice,
                        AdoptionContent.empty(practice.visibility(), language),
                        0,
                        State.NONE,
                        null,
                        null));
    }

    private static AdoptionContent content(AdoptionStore.Row row, PublishedRecord practice, TextLanguage language) {
        AdoptionContent content = row.draft() != null ? row.draft() : row.published();
        return content != null ? content : AdoptionContent.empty(practice.visibility(), language);
    }

    private static State state(AdoptionStore.Row row) {
        if (row.submitted()) {
            return State.SUBMITTED;
        }
        if (row.published() != null) {
            return row.draft() == null ? State.PUBLISHED : State.CHANGED;
        }
        if (row.withdrawn()) {
            return State.WITHDRAWN;
        }
        return row.draft() == null ? State.NONE : State.DRAFT;
    }

    private @Nullable String by(AdoptionStore.Row row) {
        PersonId by = row.draftBy();
        return by == null ? null : people.names(List.of(by)).get(by);
    }

    private String name(PersonId person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    private static String title(PublishedRecord practice) {
        return practice.in(practice.source()).text().title();
    }

    private Optional<PublishedRecord> practice(RecordId id) {
        return records.find(id, Reader.NETWORK).filter(record -> record.kind() == RecordKind.PRACTICE);
    }
}
