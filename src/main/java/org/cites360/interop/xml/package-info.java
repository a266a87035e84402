/** Writing XML. */
@NullMarked
package org.cites360.interop.xml;

import org.jspecify.annotations.NullMarked;
