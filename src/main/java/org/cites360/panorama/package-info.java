/** A picture becomes a multi-resolution cube pyramid, as a persisted job with progress. */
@ApplicationModule(
        displayName = "Panoramas",
        allowedDependencies = {"base", "media"})
@NullMarked
package org.cites360.panorama;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
