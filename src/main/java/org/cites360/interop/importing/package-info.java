/** Many records at once, from a table. */
@NullMarked
package org.cites360.interop.importing;

import org.jspecify.annotations.NullMarked;
