/** The discussion under a record, and the moderators' page of reports. */
@NullMarked
package org.cites360.network.discussion.ui;

import org.jspecify.annotations.NullMarked;
