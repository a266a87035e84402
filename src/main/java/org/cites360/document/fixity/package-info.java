/** Whether the bytes are still those that were stored. */
@NullMarked
package org.cites360.document.fixity;

import org.jspecify.annotations.NullMarked;
