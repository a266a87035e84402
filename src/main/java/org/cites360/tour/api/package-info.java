/** The public JSON of the tours. */
@NullMarked
package org.cites360.tour.api;

import org.jspecify.annotations.NullMarked;
