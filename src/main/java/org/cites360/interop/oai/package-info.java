/** Harvesting by OAI-PMH 2.0. */
@NullMarked
package org.cites360.interop.oai;

import org.jspecify.annotations.NullMarked;
