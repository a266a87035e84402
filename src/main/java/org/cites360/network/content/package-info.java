/** What the network area starts with: practices and resources written by hand in the folder {@code content/}, see docs/content.md. */
@NullMarked
package org.cites360.network.content;

import org.jspecify.annotations.NullMarked;
