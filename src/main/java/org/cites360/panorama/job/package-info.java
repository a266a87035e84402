/** The persisted jobs that make pyramids, and what is asked of finished ones. */
@NullMarked
package org.cites360.panorama.job;

import org.jspecify.annotations.NullMarked;
