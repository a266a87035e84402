/** What happens to a mail between being asked for and being taken by the mail server. */
@NullMarked
package org.cites360.mail.delivery;

import org.jspecify.annotations.NullMarked;
