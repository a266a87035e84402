/** The views of this module. */
@NullMarked
package org.cites360.audit.ui;

import org.jspecify.annotations.NullMarked;
