/** The pages on which records are written, translated, reviewed and looked after. */
@NullMarked
package org.cites360.network.draft.ui;

import org.jspecify.annotations.NullMarked;
