/** Being told: what waits for a person, in the bell of the header and, where they want it, by mail. */
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"base", "mail"})
@NullMarked
package org.cites360.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
