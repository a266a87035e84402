/** What a film is, told from its content and not from its name. */
@NullMarked
package org.cites360.tour.bundle.video;

import org.jspecify.annotations.NullMarked;
