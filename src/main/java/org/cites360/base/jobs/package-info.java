/**
 * Work that takes seconds and must outlive a crash: db-scheduler on our database. A module declares a {@code Task} bean and
 * schedules instances through the injected {@code SchedulerClient}, inside its own transaction where it has one.
 */
@NullMarked
package org.cites360.base.jobs;

import org.jspecify.annotations.NullMarked;
