/** Where a coordinator writes the centre's entry in the directory. */
@NullMarked
package org.cites360.site.ui;

import org.jspecify.annotations.NullMarked;
