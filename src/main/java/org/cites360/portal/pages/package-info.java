/** The server-rendered pages that join modules: the directory of centres, the statements, and what machines read. */
@NullMarked
package org.cites360.portal.pages;

import org.jspecify.annotations.NullMarked;
