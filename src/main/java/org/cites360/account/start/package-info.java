/** Who there is when the product starts: the way in for the first administrator, and people for a demonstration. */
@NullMarked
package org.cites360.account.start;

import org.jspecify.annotations.NullMarked;
