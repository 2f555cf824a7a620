// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Appraisal: what people think of how a study was done, question by question of an instrument that was agreed beforehand
 * (PRISMA 2020, items 11 and 18; ENTREQ, items 10 to 13; Cochrane Handbook, chapters 7 and 21).
 *
 * <p>What comes in: an {@link org.sheaf.appraisal.Instrument}, each rater's answers ({@link org.sheaf.appraisal.Answered}) and
 * what was settled ({@link org.sheaf.appraisal.Settled}). What comes out: the {@link org.sheaf.appraisal.Rated} answer of each
 * unit and item, who differs where, and how far raters agree.
 *
 * <p><b>What is decided here.</b>
 *
 * <ul>
 *   <li>One engine for every instrument: a checklist answered yes, no or can't tell; domains judged low to high; a scale from 1
 *       to 5. What differs stands in the definition, none of it in the code.
 *   <li>Of one rater the newest answer counts. Where raters differ people settle it; nothing is overwritten, and no answer is
 *       worked out from others: an overall judgement is an item that a person answers.
 *   <li>An answer keeps what was added to it, such as {@code Y (MM)}.
 *   <li>There is no total unless the instrument's own authors give one.
 *   <li>A unit is a study, a report, or something that later stages name (a centre). It is known here by its id alone.
 * </ul>
 */
@NullMarked
package org.sheaf.appraisal;

import org.jspecify.annotations.NullMarked;
