// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * How far people who judged the same items agree: two who screened, coded or appraised, or more.
 *
 * <p>What comes in: {@link org.sheaf.agreement.Ratings}, items by raters, each rating a word of one scale or missing. What
 * comes out: for each pair of raters the table of their ratings and what is computed from it
 * ({@link org.sheaf.agreement.PairAgreement}), and over all raters Krippendorff's alpha, which makes use of every item that
 * two or more have rated ({@link org.sheaf.agreement.Agreement}). Where there are no items, since each person marks off parts
 * of a text anew, it is {@link org.sheaf.agreement.UnitisingAlpha}.
 *
 * <p><b>What is decided here.</b>
 *
 * <ul>
 *   <li>A pair is compared on the items that both have rated. What one has left open says nothing about the pair.
 *   <li>The scale is the same for all. A category that a pair has not used was open to them none the less, and counts where a
 *       coefficient asks how many categories there are (PABAK, AC1). A scale of which one category is known is taken to have
 *       two, since with one there would be nothing to judge.
 *   <li>Categories have no order: "unsure" is not nearer to "include" than "exclude" is.
 *   <li>What cannot be estimated is {@link org.sheaf.agreement.NotEstimable} and says why. It is never 0, which would be a
 *       finding, and never a number that is none.
 *   <li>Intervals are at 95%.
 * </ul>
 *
 * <p>Kappa falls when one category is rare, however well people agree (Feinstein and Cicchetti 1990,
 * doi:10.1016/0895-4356(90)90158-L), and in screening inclusion is rare. Hence the prevalence and bias index, PABAK and AC1
 * beside it, and the table before all of them.
 *
 * <p>Serves the disagreement log and the methods section of a review: item 8 of PRISMA 2020 (Page et al. 2021,
 * doi:10.1136/bmj.n71), how many reviewers screened and whether they worked independently. Floor 1: pure, without
 * third-party libraries.
 */
@NullMarked
package org.sheaf.agreement;

import org.jspecify.annotations.NullMarked;
