/** Who holds which role, and what each role may. */
@NullMarked
package org.cites360.account.roles;

import org.jspecify.annotations.NullMarked;
