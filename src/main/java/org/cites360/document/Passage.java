package org.cites360.document;

/**
 * A part of a document's text.
 *
 * @param page from 1: the page, slide or sheet it stands on; 0 where the format has none
 */
public record Passage(int page, String text) {}
