/** How the record is kept. */
@NullMarked
package org.cites360.audit.store;

import org.jspecify.annotations.NullMarked;
