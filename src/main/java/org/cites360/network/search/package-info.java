/** How records and the text inside their files are found, across languages, by whoever may read them. */
@NullMarked
package org.cites360.network.search;

import org.jspecify.annotations.NullMarked;
