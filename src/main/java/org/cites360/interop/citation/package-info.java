/** How to cite a record, in words and for reference managers. */
@NullMarked
package org.cites360.interop.citation;

import org.jspecify.annotations.NullMarked;
