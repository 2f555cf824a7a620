// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Who looks at what by chance: random samples of ids and shares of them for several people, made again from a seed by
 * anybody.
 *
 * <p>What comes in: ids, in any order, a {@link org.sheaf.sampling.Seed}, and how many are wanted. What comes out: which ids
 * ({@link org.sheaf.sampling.Sample}), or who gets which ({@link org.sheaf.sampling.Allotment}). Of a sample that people have
 * checked, how often the first judgement was wrong, and how often it may be in the whole
 * ({@link org.sheaf.sampling.ErrorRate}).
 *
 * <p><b>What is decided here.</b>
 *
 * <ul>
 *   <li>Chance is the order of the digests of seed and id. So a sample does not depend on the order in which ids come in, on
 *       the platform or on the version of Java, and an id keeps its place among those that it stood among when others join.
 *   <li>A sample is the beginning of that order. So the larger of two samples of one seed holds the smaller one, and a
 *       check that is extended wastes nothing.
 *   <li>Strata are mixed so that each beginning of the order holds them by their shares. The method of Webster (Sainte-Laguë)
 *       is used and not that of the largest remainder, with which a stratum can get less when the sample grows (the "Alabama
 *       paradox"; Balinski and Young 1979, doi:10.1287/opre.27.1.80): then the larger sample would not hold the smaller.
 *   <li>Shares are exact to one id, not only on average. What was given stays given; what joins later is given so that the
 *       whole comes nearest to the shares.
 *   <li>The interval of a rate of errors is that of Clopper and Pearson. See {@link org.sheaf.sampling.ErrorRate} for why.
 * </ul>
 *
 * <p>Serves the pilot rounds and the second check of screening by one person, which PRISMA 2020 (Page et al. 2021,
 * doi:10.1136/bmj.n71, item 8) asks to report. Floor 1: pure, without third-party libraries.
 */
@NullMarked
package org.sheaf.sampling;

import org.jspecify.annotations.NullMarked;
