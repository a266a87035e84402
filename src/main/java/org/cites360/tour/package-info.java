/** Tours: bundles in and out, the manifest, the visit and embed pages. */
@ApplicationModule(
        displayName = "Tours",
        allowedDependencies = {"base", "site", "panorama", "media"})
@NullMarked
package org.cites360.tour;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
