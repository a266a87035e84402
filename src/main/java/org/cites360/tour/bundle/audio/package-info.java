/** What an audio file is and how long it lasts, told exactly from its structure. */
@NullMarked
package org.cites360.tour.bundle.audio;

import org.jspecify.annotations.NullMarked;
