// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * When may a team stop screening before it has seen every record, and what may still be missed?
 *
 * <p>What comes in: the labels in the order in which the records were screened ({@link org.sheaf.stopping.ScreenedSoFar}),
 * how many records there are in all, and, where a team drew one, a random sample of what is left. What comes out:
 *
 * <ul>
 *   <li>{@link org.sheaf.stopping.HypergeometricRule}: the chance of having met so few relevant records of late if more
 *       than the tolerated share were still missing, and the recall that can be claimed with confidence. It is the one rule
 *       here on which stopping may rest: its error is bounded whatever the order is worth.
 *   <li>{@link org.sheaf.stopping.RandomSample}: how many are still to be found, judged from a random sample of the
 *       records not yet screened, with an exact interval.
 *   <li>{@link org.sheaf.stopping.Advice}: a run of irrelevant records, and the SAFE procedure. Both are rules of thumb that
 *       bound no error, and are shown beside the others as advice only.
 * </ul>
 *
 * <p><b>What is decided here.</b> A record counts as screened when its label is settled. Nothing is promised where the
 * numbers cannot bear a promise: on a few dozen records the p-value falls below 0.05 only when almost all have been seen,
 * and {@link org.sheaf.stopping.StoppingView#promise()} says so in words.
 *
 * <p>The order must not have been chosen with knowledge of the labels to come; a learned order satisfies this, and so does
 * any other that looks back only. Floor 1: pure, without third-party libraries.
 */
@NullMarked
package org.sheaf.stopping;

import org.jspecify.annotations.NullMarked;
