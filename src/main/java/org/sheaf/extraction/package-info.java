// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Extraction: what each report states about its study, field by field of a form that was agreed beforehand (PRISMA 2020, Page
 * et al. 2021, doi:10.1136/bmj.n71, items 9, 10 and 17; Cochrane Handbook, chapter 5).
 *
 * <p>What comes in: an {@link org.sheaf.extraction.ExtractionForm}, what people filled in
 * ({@link org.sheaf.extraction.Entry}), what they settled, and who was to check what. What comes out: the
 * {@link org.sheaf.extraction.Cell} of each report and field, and how often the first value was wrong
 * ({@link org.sheaf.extraction.CheckRound}).
 *
 * <p><b>What is decided here.</b>
 *
 * <ul>
 *   <li>Of one person the newest value counts. A value of another person stands beside it; where the two differ people settle
 *       it. Nothing is overwritten.
 *   <li>What a source does not state is a value that a person chose, {@link org.sheaf.extraction.Value#NOT_REPORTED}. It is
 *       neither 0 nor the same as "nobody has filled this in yet".
 *   <li>A number keeps its words ({@link org.sheaf.extraction.StatedNumber}): "around 1000", "12-20" and "number unclear" never
 *       become a number, and a {@link org.sheaf.extraction.Total} lists what it left out.
 *   <li>What is filled in rests on reports. Studies are put together elsewhere, and shown as their reports side by side.
 * </ul>
 */
@NullMarked
package org.sheaf.extraction;

import org.jspecify.annotations.NullMarked;
