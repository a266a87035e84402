/** Atom feeds of what is new. */
@NullMarked
package org.cites360.interop.feed;

import org.jspecify.annotations.NullMarked;
