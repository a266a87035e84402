/** The views of this module. */
@NullMarked
package org.cites360.notice.ui;

import org.jspecify.annotations.NullMarked;
