// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * In which order should the records be read, so that the relevant ones come first?
 *
 * <p>What comes in: titles and abstracts ({@link org.sheaf.ranking.Document}), and what was judged so far
 * ({@link org.sheaf.ranking.Labelled}). What comes out: a score for every record ({@link org.sheaf.ranking.Ranking}), and
 * for any one of them the words that moved it ({@link org.sheaf.ranking.Reason}). {@link org.sheaf.ranking.RankingIndex}
 * holds the records as features and learns; {@link org.sheaf.ranking.RankingModel} says with what.
 *
 * <p><b>What is decided here.</b>
 *
 * <ul>
 *   <li>An order decides nothing about a record. It says what to read next; whether one may stop is the business of
 *       {@code stopping}.
 *   <li>It looks at words only: not at authors, years or journals, which would carry a team's habits into the order.
 *   <li>A linear machine learns a weight for each word, so that every place in the order can be explained by words that
 *       stand in the record.
 *   <li>Some records drawn by chance from those not yet judged are taken for irrelevant while learning (Cormack and Grossman
 *       2015, arXiv:1504.06868): nearly all of them are, and early on there is little else to learn the irrelevant from.
 *   <li>Same records, labels, model and seed: same order, to the last bit, however many threads work on it.
 * </ul>
 *
 * <p>{@link org.sheaf.ranking.Simulation} screens a set whose labels are known in the order that a model gives, and
 * {@link org.sheaf.ranking.Measures} says what that saved. Floor 2: pure; the stems come from {@code text}.
 */
@NullMarked
package org.sheaf.ranking;

import org.jspecify.annotations.NullMarked;
