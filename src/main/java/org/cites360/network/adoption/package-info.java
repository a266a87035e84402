/** What became of a practice at other centres, and the family that grows from it. */
@NullMarked
package org.cites360.network.adoption;

import org.jspecify.annotations.NullMarked;
