/** Signing in and staying so: the web security, passwords, passkeys, throttling, sessions. */
@NullMarked
package org.cites360.account.signin;

import org.jspecify.annotations.NullMarked;
