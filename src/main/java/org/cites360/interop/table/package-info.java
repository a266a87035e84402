/** A centre's records as a table that spreadsheets read. */
@NullMarked
package org.cites360.interop.table;

import org.jspecify.annotations.NullMarked;
