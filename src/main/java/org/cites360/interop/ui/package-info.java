/** Where coordinators take their centre's records out and bring others in. */
@NullMarked
package org.cites360.interop.ui;

import org.jspecify.annotations.NullMarked;
