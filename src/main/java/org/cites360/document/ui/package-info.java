/** What pages show of documents; {@link org.cites360.document.ui.UploadField} is for the views of other modules. */
@NamedInterface("ui")
@NullMarked
package org.cites360.document.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
