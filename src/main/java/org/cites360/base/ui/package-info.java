/**
 * What every Vaadin view stands on: the frame around it, the head of its page, its language, its failures; and the pieces it is
 * made of, in the classes of {@code frontend/styles}.
 *
 * <ul>
 *   <li>{@link org.cites360.base.ui.Blocks}: heading, cards, rows, links, buttons, tags.
 *   <li>{@link org.cites360.base.ui.Form}: a form; its parts are {@link org.cites360.base.ui.TextLine},
 *       {@link org.cites360.base.ui.TextBox} of several lines, {@link org.cites360.base.ui.Choice} and
 *       {@link org.cites360.base.ui.Checkbox}. Each has a {@code hint} and tells its {@code mistake} at its place.
 *   <li>{@link org.cites360.base.ui.Message}: what came of the last step, seen and spoken.
 *   <li>{@link org.cites360.base.ui.ConfirmedButton}: for what is not lightly undone.
 *   <li>{@link org.cites360.base.ui.Pager}, {@link org.cites360.base.ui.ReaderTime}: long lists, and moments.
 * </ul>
 */
@NullMarked
package org.cites360.base.ui;

import org.jspecify.annotations.NullMarked;
