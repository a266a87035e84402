package org.cites360.mail;

/** Sends mails. */
public interface Mails {

    /**
     * Hands a mail over. It joins the caller's transaction: nothing is sent when that rolls back. It goes out a moment later,
     * at least once, with retries over three days; without a mail server it is kept in the outbox.
     * A mail whose {@link MailEntries} have nothing to tell is not sent.
     *
     * @throws IllegalArgumentException when the template has no texts, or a text names a value that is not given
     */
    void send(Mail mail);

    /** Whether a mail server is set; without one mails stay in the outbox, where an administrator finds them. */
    boolean goOut();
}
