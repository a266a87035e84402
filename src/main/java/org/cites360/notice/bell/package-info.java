/** How notices are kept and told. */
@NullMarked
package org.cites360.notice.bell;

import org.jspecify.annotations.NullMarked;
