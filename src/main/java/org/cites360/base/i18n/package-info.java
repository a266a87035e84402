/** The six languages of the interface: which one a reader gets, and the texts in it. */
@NullMarked
package org.cites360.base.i18n;

import org.jspecify.annotations.NullMarked;
