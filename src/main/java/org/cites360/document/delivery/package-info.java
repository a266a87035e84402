/** Files over HTTP, to whoever may read them. */
@NullMarked
package org.cites360.document.delivery;

import org.jspecify.annotations.NullMarked;
