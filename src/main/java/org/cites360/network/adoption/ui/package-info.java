/** Where a centre writes how it took a practice up, and where members see a practice's family. */
@NullMarked
package org.cites360.network.adoption.ui;

import org.jspecify.annotations.NullMarked;
