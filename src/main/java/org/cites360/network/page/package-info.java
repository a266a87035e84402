/** The public pages of records and the same as JSON: without session, cookie or JavaScript, and only what is public. */
@NullMarked
package org.cites360.network.page;

import org.jspecify.annotations.NullMarked;
