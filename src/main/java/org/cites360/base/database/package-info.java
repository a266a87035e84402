/** The PostgreSQL that the application starts itself when it is given none. */
@NullMarked
package org.cites360.base.database;

import org.jspecify.annotations.NullMarked;
