package org.cites360.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that is put on record. A new kind is a line here and its text {@code audit.kind.<key>} in each language. */
public enum AuditKind {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    SESSIONS_ENDED,
    PASSWORD_CHANGED,
    PASSWORD_FORGOTTEN,
    EMAIL_CHANGED,
    PASSKEY_ADDED,
    PASSKEY_REMOVED,
    IDENTITY_LINKED,
    IDENTITY_UNLINKED,
    SECOND_FACTOR_ON,
    SECOND_FACTOR_OFF,
    RECOVERY_CODE_USED,

    INVITED,
    INVITATION_WITHDRAWN,
    INVITATION_ACCEPTED,
    ROLE_GIVEN,
    ROLE_TAKEN,
    SUSPENDED,
    RESTORED,
    ACCOUNT_EXPORTED,
    ACCOUNT_ERASED,

    TOUR_PUBLISHED,
    TOUR_WITHDRAWN,
    TOUR_DELETED,
    CENTRE_CHANGED,
    PRACTICE_PUBLISHED,
    PRACTICE_WITHDRAWN,
    RESOURCE_PUBLISHED,
    ADOPTION_PUBLISHED,
    ADOPTION_WITHDRAWN,
    RESOURCE_WITHDRAWN,
    RECORD_CONFIRMED,
    COMMENT_DELETED,
    CONTENT_HIDDEN,
    CONTENT_RESTORED,
    EVENT_PUBLISHED,
    EVENT_CANCELLED,
    RECORDS_EXPORTED,
    RECORDS_IMPORTED,
    FILE_REFUSED,
    FILE_ALTERED,

    MAIL_OPENED,
    MAIL_SENT_AGAIN,
    SETTINGS_CHANGED;

    /** Empty for a key that is none. */
    public static Optional<AuditKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Such as {@code signed-in}: in texts and in the address of a page. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
