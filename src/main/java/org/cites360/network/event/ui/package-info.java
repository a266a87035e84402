/** The pages on which members take part in meetings, and organisers prepare them. */
@NullMarked
package org.cites360.network.event.ui;

import org.jspecify.annotations.NullMarked;
