/**
 * The program that reads files, in a process of its own: whatever a file does to it happens there. Uses nothing of the
 * application; the application uses {@link org.cites360.document.parser.Protocol} alone.
 */
@NullMarked
package org.cites360.document.parser;

import org.jspecify.annotations.NullMarked;
