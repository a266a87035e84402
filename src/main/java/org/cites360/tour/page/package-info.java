/** The visit as server-rendered pages: chooser, version, embedded version, and what is said when one does not exist. */
@NullMarked
package org.cites360.tour.page;

import org.jspecify.annotations.NullMarked;
