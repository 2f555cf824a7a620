// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What the full text of a report is, whatever file it came in: {@link org.sheaf.document.FullText}, its pages with their
 * printed labels, its headings, its sentences. Readers of files make it ({@code fulltext}); coders point into it.
 *
 * <p><b>What is decided here.</b>
 *
 * <ul>
 *   <li>A place is two numbers, counted in code points of one text. A coded segment will be report, place and page; its words
 *       are looked up, never typed, so that a quotation cannot drift from its source.
 *   <li>A text belongs to a file's digest and to the {@link org.sheaf.document.ReaderVersion} that made it. The same file and
 *       reader give the same text on every machine. A better reader is a new version, and old places are not moved in
 *       silence.
 *   <li>A page has two numbers: its place in the file, which a program finds, and what is printed on it, which a reader cites.
 * </ul>
 *
 * <p>Floor 1: pure, no third-party library.
 */
@NullMarked
package org.sheaf.document;

import org.jspecify.annotations.NullMarked;
