package org.cites360.network.follow;

import java.time.Clock;
import java.time.Duration;
import org.cites360.base.permission.People;
import org.cites360.base.permission.Permissions;
import org.cites360.mail.Mails;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the digests that will be due, for tests that cannot wait for Monday. */
public final class DigestsLater {

    private DigestsLater() {}

    public static void send(ApplicationContext application, Duration later) {
        Digests digests = new Digests(
                application.getBean(FollowStore.class),
                application.getBean(People.class),
                application.getBean(Permissions.class),
                application.getBean(Mails.class),
                Clock.offset(Clock.systemUTC(), later));
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> digests.send());
    }
}
