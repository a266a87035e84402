/** What happens to a file after it was stored: scanned, read, pictured, checked. */
@NullMarked
package org.cites360.document.work;

import org.jspecify.annotations.NullMarked;
