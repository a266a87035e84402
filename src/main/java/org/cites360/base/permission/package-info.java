/**
 * Who may do what: the questions every module asks. The module {@code account} answers them, so that nobody depends on it.
 */
@NullMarked
package org.cites360.base.permission;

import org.jspecify.annotations.NullMarked;
