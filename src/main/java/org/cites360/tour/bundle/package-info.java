/** Reads a tour bundle from its folder and tells every mistake in it; needs neither database nor server. */
@NullMarked
package org.cites360.tour.bundle;

import org.jspecify.annotations.NullMarked;
