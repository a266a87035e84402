package org.cites360.network.follow;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cites360.base.permission.Action;
import org.cites360.base.permission.People;
import org.cites360.base.permission.Permissions;
import org.cites360.mail.Mail;
import org.cites360.mail.Mails;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the digests that are due. What each tells is found when it goes out. */
@Component
class Digests {

    private static final int AT_ONCE = 50;

    /** What was published since may not be in the search's index yet: the next digest tells of it. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private final FollowStore store;
    private final People people;
    private final Permissions permissions;
    private final Mails mails;
    private final Clock clock;

    Digests(FollowStore store, People people, Permissions permissions, Mails mails, Clock clock) {
        this.store = store;
        this.people = people;
        this.permissions = permissions;
        this.mails = mails;
        this.clock = clock;
    }

    /** @return whether there may be more */
    @Transactional
    public boolean send() {
        Instant now = clock.instant();
        List<FollowStore.Digest> due = store.takeDue(now, AT_ONCE);
        for (FollowStore.Digest digest : due) {
            Instant until = now.minus(SETTLED);
            if (until.isAfter(digest.toldUntil())) {
                write(digest, until);
            }
            store.told(
                    digest.person(),
                    until.isAfter(digest.toldUntil()) ? until : digest.toldUntil(),
                    digest.rhythm().next(now).orElse(null));
        }
        return due.size() == AT_ONCE;
    }

    private void write(FollowStore.Digest digest, Instant until) {
        people.contact(digest.person())
                .filter(contact -> permissions.may(contact.id(), Action.READ_NETWORK))
                .ifPresent(contact -> mails.send(new Mail(
                        contact.email(),
                        contact.language(),
                        DigestEntries.TEMPLATE,
                        Map.of(
                                DigestEntries.PERSON,
                                digest.person().toString(),
                                DigestEntries.FROM,
                                digest.toldUntil().toString(),
                                DigestEntries.BEFORE,
                                until.toString(),
                                "name",
                                contact.name(),
                                Mail.PAGE,
                                "/network/following?lang=" + contact.language().tag(),
                                Mail.LEAVE,
                                DigestLeaveController.path(digest.leaveKey(), contact.language())))));
    }

    /** Lets the scheduler look every few minutes. */
    @Configuration(proxyBeanMethods = false)
    static class Job {

        static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("send-digests");

        @Bean
        // The scheduler, which mails wait for, is made of this: what sends mails is looked up once it is needed
        Task<Void> sendDigests(ObjectProvider<Digests> digests) {
            return Tasks.recurring(DESCRIPTOR, FixedDelay.ofMinutes(5)).execute((instance, context) -> {
                while (digests.getObject().send()) {
                    // The next ones
                }
            });
        }
    }
}
