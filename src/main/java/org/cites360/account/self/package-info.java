/** What people do about their own account: come in, look after it, leave. */
@NullMarked
package org.cites360.account.self;

import org.jspecify.annotations.NullMarked;
