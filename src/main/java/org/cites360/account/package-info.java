/**
 * People, their roles, and how they come in and leave. Answers the questions that {@code base.permission} declares; no module
 * depends on this one.
 */
@ApplicationModule(displayName = "Account")
@NullMarked
package org.cites360.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
