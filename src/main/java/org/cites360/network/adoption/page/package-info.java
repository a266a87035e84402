/** The family of a practice on its public page. */
@NullMarked
package org.cites360.network.adoption.page;

import org.jspecify.annotations.NullMarked;
