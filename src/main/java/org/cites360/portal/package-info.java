/** The home page and the pages that join modules. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"base", "site", "media", "panorama", "tour"})
@NullMarked
package org.cites360.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
