/** Meetings of the network: programme, registration, calendar, and workshops that become practices. */
@NullMarked
package org.cites360.network.event;

import org.jspecify.annotations.NullMarked;
