/** What a centre gave to the network and took from it, on its public page and on its members' page. */
@NullMarked
package org.cites360.network.centre;

import org.jspecify.annotations.NullMarked;
