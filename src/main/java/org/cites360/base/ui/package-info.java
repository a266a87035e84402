/** What every Vaadin view stands on: the frame around it, the head of its page, its language, its failures. */
@NullMarked
package org.cites360.base.ui;

import org.jspecify.annotations.NullMarked;
