// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Renditions: a report in the formats that journals and commissioners take.
 *
 * <p>What comes in: a page of {@code reporting}, or of a template of the user's own, with the drawings beside it. What comes
 * out: the bytes of Markdown, DOCX, PDF and PNG, and what could not be shown in them.
 *
 * <p>What is decided here: how a page looks on paper and in a word processor. Nothing is counted and no word is added, so that
 * every format says what the page says. A page is read once into blocks ({@code PageReader}); Markdown and DOCX are written
 * from these, PDF from the page itself with a style for paper. What only makes sense on a screen carries the class
 * {@code screen} and is left out. Nothing is fetched, no script is run, no file is opened: what a page points to stays where it
 * is. No clock is read, so that twice is the same bytes.
 *
 * <p>The only place with the libraries for DOCX, PDF and SVG; they are loaded when such a file is asked for. It knows nothing
 * of reviews, views and templates.
 */
@NullMarked
package org.sheaf.reporting.rendition;

import org.jspecify.annotations.NullMarked;
