/** The record of who did what: it only grows, and what it holds about people can be erased. */
@ApplicationModule(
        displayName = "Record",
        allowedDependencies = {"base"})
@NullMarked
package org.cites360.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
