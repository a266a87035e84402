/** The public lists of practices and resources: server-rendered pages and JSON, both by what their address asks. */
@NullMarked
package org.cites360.network.search.page;

import org.jspecify.annotations.NullMarked;
