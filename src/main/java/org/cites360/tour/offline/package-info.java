/** A visit that somebody keeps on a device: what belongs to it, and the pages and scripts that only this needs. */
@NullMarked
package org.cites360.tour.offline;

import org.jspecify.annotations.NullMarked;
