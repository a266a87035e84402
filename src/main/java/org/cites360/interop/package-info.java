/**
 * What is shared, for other programs: harvesting by OAI-PMH, feeds, citations, and a centre's records out and in. Whatever is
 * answered without signing in reads as the public.
 */
@ApplicationModule(
        displayName = "Interoperation",
        allowedDependencies = {"base", "site", "media", "document", "network", "network :: ui", "audit", "notice"})
@NullMarked
package org.cites360.interop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
