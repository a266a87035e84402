/** The centres of the network, their directory and its map. */
@ApplicationModule(
        displayName = "Sites",
        allowedDependencies = {"base", "audit"})
@NullMarked
package org.cites360.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
