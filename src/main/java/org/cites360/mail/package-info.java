/** Mails as persisted jobs, in the reader's language; without a mail server they wait in the outbox for the administrator. */
@ApplicationModule(
        displayName = "Mail",
        allowedDependencies = {"base", "audit"})
@NullMarked
package org.cites360.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
