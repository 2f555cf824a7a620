// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * From the file of a full text to its words in reading order: what stands where, on which page, under which heading.
 *
 * <p>What comes in: the bytes of a PDF, a DOCX, a web page or a plain text, told apart by what they hold and not by what they
 * are called. What comes out: a {@link org.sheaf.document.FullText}, or a {@link org.sheaf.problem.Problem} that says why
 * there is none and what to do.
 *
 * <p><b>What is decided here.</b>
 *
 * <ul>
 *   <li>The order of reading: columns one after the other, titles and wide tables in their place, running heads, feet and
 *       page numbers out. {@code pdf.ReadingOrder} says how; docs/decisions/0014 why.
 *   <li>What is one paragraph. A sentence that a column's or page's end, or a figure, parts is whole again; it belongs to the
 *       page on which it begins.
 *   <li>What a line's end means: a blank, nothing, or a hyphen that goes.
 *   <li>What is a heading, and what stands below it: results above all, and the list of references apart.
 * </ul>
 *
 * <p>Nothing is guessed that the file does not show: text that only a picture shows is not there and is said to be missing.
 *
 * <p>Floor 2: PDFBox and jsoup merely compute here. A reader for each kind of file stands in a room of its own; all end in
 * {@code assembly}.
 */
@NullMarked
package org.sheaf.fulltext;

import org.jspecify.annotations.NullMarked;
