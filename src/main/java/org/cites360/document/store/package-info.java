/** Where documents and what is known of them are kept. */
@NullMarked
package org.cites360.document.store;

import org.jspecify.annotations.NullMarked;
