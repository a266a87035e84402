/** Uploads that survive a broken connection and a restart: the protocol tus 1.0, with creation, termination and expiration. */
@NullMarked
package org.cites360.document.upload;

import org.jspecify.annotations.NullMarked;
