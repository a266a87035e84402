/** The views in which people sign in, look after their account, and look after others. */
@NullMarked
package org.cites360.account.ui;

import org.jspecify.annotations.NullMarked;
