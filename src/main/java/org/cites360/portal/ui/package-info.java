/** The portal's views. */
@NullMarked
package org.cites360.portal.ui;

import org.jspecify.annotations.NullMarked;
