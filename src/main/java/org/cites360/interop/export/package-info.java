/** Everything that a centre published, to take along. */
@NullMarked
package org.cites360.interop.export;

import org.jspecify.annotations.NullMarked;
