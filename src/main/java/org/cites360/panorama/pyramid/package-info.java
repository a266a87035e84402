/** From pixels to the tiles of a cube: sampling, halving, encoding. */
@NullMarked
package org.cites360.panorama.pyramid;

import org.jspecify.annotations.NullMarked;
