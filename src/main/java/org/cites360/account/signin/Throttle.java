package org.cites360.account.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.cites360.account.AccountProperties;
import org.cites360.account.store.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How often somebody may guess. One address gets few guesses at one account and some more at all of them; an account under attack
 * from many addresses is slowed and never closed, so that nobody can lock its owner out. All nodes count together, and an account
 * that does not exist counts like any other.
 */
@Component
class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int BY_ADDRESS_ON_ACCOUNT = 8;
    private static final int BY_ADDRESS = 40;
    private static final Duration LONG_WINDOW = Duration.ofHours(1);
    private static final int ON_ACCOUNT = 12;
    private static final Duration STEP = Duration.ofMillis(250);
    /** How many may be made to wait at a time, lest waiting itself becomes the attack. */
    private static final int WAITING = 30;

    /** A name would be asked of the network's name servers. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]+(%.*)?");

    /** Whether an attempt may go on. */
    sealed interface Verdict {
        /** @param attempt to be handed back when it was right */
        record Go(long attempt) implements Verdict {}

        /** @param pause how long until it is worth while to try again */
        record Refused(Duration pause) implements Verdict {}
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration slowest;
    private final Semaphore waiting = new Semaphore(WAITING);

    Throttle(JdbcClient jdbc, Clock clock, AccountProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.slowest = properties.slowest();
    }

    /**
     * Counts an attempt before its outcome is known, so that many at once do not slip through, and waits where the account is
     * under attack.
     *
     * @param account what is guessed at, such as a mail address
     * @param address of the network
     */
    Verdict attempt(String account, String address) {
        byte[] hash = Secret.hash(account);
        String net = network(address);
        Instant now = clock.instant();
        Timestamp since = Timestamp.from(now.minus(WINDOW));
        long attempt = jdbc.sql(
                        "insert into sign_in_attempt (account_hash, address, at) values (:account, :address, :now) returning id")
                .param("account", hash)
                .param("address", net)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
        record Counts(int pair, int address, int account) {}
        Counts counts = jdbc.sql("""
                        select (select count(*) from sign_in_attempt
                                where account_hash = :account and address = :address and at > :since) as pair,
                               (select count(*) from sign_in_attempt where address = :address and at > :since) as address,
                               (select count(*) from sign_in_attempt where account_hash = :account and at > :longer) as account
                        """)
                .param("account", hash)
                .param("address", net)
                .param("since", since)
                .param("longer", Timestamp.from(now.minus(LONG_WINDOW)))
                .query((row, number) -> new Counts(row.getInt("pair"), row.getInt("address"), row.getInt("account")))
                .single();
        if (counts.pair() > BY_ADDRESS_ON_ACCOUNT || counts.address() > BY_ADDRESS) {
            // What was refused does not count: the wait does not grow with every impatient try
            forget(attempt);
            return new Verdict.Refused(WINDOW);
        }
        return slow(counts.account() - ON_ACCOUNT)
                ? new Verdict.Go(attempt)
                : new Verdict.Refused(Duration.ofMinutes(1));
    }

    /** How many attempts there were on the account within an hour, from wherever. */
    int lately(String account) {
        return jdbc.sql("select count(*) from sign_in_attempt where account_hash = :account and at > :since")
                .param("account", Secret.hash(account))
                .param("since", Timestamp.from(clock.instant().minus(LONG_WINDOW)))
                .query(Integer.class)
                .single();
    }

    private boolean slow(int beyond) {
        if (beyond <= 0) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            long millis = Math.min(slowest.toMillis(), STEP.toMillis() * beyond);
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }

    /** The attempt was right: neither it nor the mistakes before it, from there, count against anybody. */
    void succeeded(String account, String address) {
        jdbc.sql("delete from sign_in_attempt where account_hash = :account and address = :address")
                .param("account", Secret.hash(account))
                .param("address", network(address))
                .update();
    }

    private void forget(long attempt) {
        jdbc.sql("delete from sign_in_attempt where id = :id")
                .param("id", attempt)
                .update();
    }

    /** Nothing is kept of attempts longer than a day. */
    void forgetOld() {
        jdbc.sql("delete from sign_in_attempt where at < :before")
                .param("before", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
    }

    /** An IPv6 network of 64 bits counts as one address, which is what one house is given. */
    static String network(String address) {
        if (!LITERAL.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            if (bytes.length == 16) {
                Arrays.fill(bytes, 8, 16, (byte) 0);
                return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
            }
            return address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
