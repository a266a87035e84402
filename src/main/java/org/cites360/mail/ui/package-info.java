/** The views of this module. */
@NullMarked
package org.cites360.mail.ui;

import org.jspecify.annotations.NullMarked;
