/** Reading pictures from files: what they are, what they say of themselves, their pixels. */
@NullMarked
package org.cites360.panorama.picture;

import org.jspecify.annotations.NullMarked;
