/** {@code script/tour}: check, import and export of a bundle from the command line. */
@NamedInterface("cli")
@NullMarked
package org.cites360.tour.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
