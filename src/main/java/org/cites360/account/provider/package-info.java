/** The centres' own identity providers (OpenID Connect): which there are, whether they answer, and whom they let in. */
@NullMarked
package org.cites360.account.provider;

import org.jspecify.annotations.NullMarked;
