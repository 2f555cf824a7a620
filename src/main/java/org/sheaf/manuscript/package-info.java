// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Manuscripts: what an author has to change in a text that was begun with a report, since the facts moved on.
 *
 * <p>What comes in: three documents of a word processor (DOCX): the report as it was when the manuscript was made of it, the
 * report as it is now, and the manuscript, which its author edited. What comes out: a list of places in the manuscript, in
 * their order, each with what stood in the report and what stands there now.
 *
 * <p>What is decided here: what belongs together. The two reports are laid side by side, paragraphs sentence by sentence, tables
 * row by row and cell by cell; what differs is then looked for in the manuscript. Where the author reworded a sentence it is
 * known by its words, and that it is not sure is said. Nothing is decided about the author's own words, and nothing is ever
 * written into the manuscript. All three documents are read by the same reader, so that two that say the same are the same here.
 * What tracked changes deleted is no text.
 */
@NullMarked
package org.sheaf.manuscript;

import org.jspecify.annotations.NullMarked;
