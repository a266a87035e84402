/** The members' search page. */
@NullMarked
package org.cites360.network.search.ui;

import org.jspecify.annotations.NullMarked;
