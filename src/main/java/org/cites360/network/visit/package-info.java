/** From the visits for professionals to practices, and back. */
@NullMarked
package org.cites360.network.visit;

import org.jspecify.annotations.NullMarked;
