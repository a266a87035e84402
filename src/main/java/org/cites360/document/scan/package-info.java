/** The virus scanner. */
@NullMarked
package org.cites360.document.scan;

import org.jspecify.annotations.NullMarked;
