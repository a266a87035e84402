/** Brings bundles in, at start and on request, and gives them back. */
@NullMarked
package org.cites360.tour.importing;

import org.jspecify.annotations.NullMarked;
