/** Programs outside the application, with limits on time and memory. */
@NullMarked
package org.cites360.document.process;

import org.jspecify.annotations.NullMarked;
