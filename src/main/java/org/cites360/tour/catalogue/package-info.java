/** The tours as they are kept, and the manifests made of them. */
@NullMarked
package org.cites360.tour.catalogue;

import org.jspecify.annotations.NullMarked;
