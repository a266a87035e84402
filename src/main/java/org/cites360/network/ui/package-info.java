/**
 * The members' pages of the network area. Other packages add to them: a {@link org.cites360.network.ui.RecordPart} to the page of
 * a record, a {@link org.cites360.network.ui.StartPart} to the start page.
 */
@NamedInterface("ui")
@NullMarked
package org.cites360.network.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
