/** Where members see what is new, and choose what they follow. */
@NullMarked
package org.cites360.network.follow.ui;

import org.jspecify.annotations.NullMarked;
