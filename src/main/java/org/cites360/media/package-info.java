/** Bytes by content hash, and their delivery over HTTP. */
@ApplicationModule(
        displayName = "Media",
        allowedDependencies = {"base"})
@NullMarked
package org.cites360.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
