/** How records are kept: what is published, edition by edition. */
@NullMarked
package org.cites360.network.record;

import org.jspecify.annotations.NullMarked;
