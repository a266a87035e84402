/** What members say to each other about records, and how that is kept civil. Never shown to the public. */
@NullMarked
package org.cites360.network.discussion;

import org.jspecify.annotations.NullMarked;
