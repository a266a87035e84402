package org.cites360.notice;

import java.util.Locale;

/**
 * What people are told about; each kind can be switched off for each channel. A new kind is a line here, the texts
 * {@code notice.<key>.*} and {@code mail.notice-<key>.*} in each language.
 */
public enum NoticeKind {
    /** A centre, or a role in one, is offered. */
    INVITATION,
    /** Somebody asks for a look at what is to be published. */
    REVIEW,
    /** Somebody answered, or commented on what one wrote. */
    ANSWER,
    /** A centre took up a practice of one's own centre. */
    ADOPTION,
    /** Somebody was named in a comment. */
    MENTION,
    /** Something one wrote was hidden by a moderator. */
    HIDDEN,
    /** Something was reported to the moderators. */
    REPORT,
    /** The review date of a record has come: does it still hold? */
    STILL_VALID,
    /** A role of one's own was given, changed or taken. */
    ROLE,
    /** A file one brought was not accepted. */
    FILE_REFUSED;

    /** Whether a mail comes until it is switched off: nobody looks into the bell on a day two years from now. */
    public boolean isMailedAtFirst() {
        return this == STILL_VALID;
    }

    /** Such as {@code review}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
