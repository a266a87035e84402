/** How records are written, translated, reviewed and published, and how they are brought in. */
@NullMarked
package org.cites360.network.draft;

import org.jspecify.annotations.NullMarked;
