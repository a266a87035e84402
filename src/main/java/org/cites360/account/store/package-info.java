/** The rows of people, as the rest of this module reads and changes them. */
@NullMarked
package org.cites360.account.store;

import org.jspecify.annotations.NullMarked;
