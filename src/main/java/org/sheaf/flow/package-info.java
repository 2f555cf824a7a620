// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The PRISMA 2020 flow of a review: how many records, reports and studies went through each box of the diagram, and
 * which ones.
 *
 * <p>What comes in: either facts about a review that is kept here ({@link org.sheaf.flow.FlowFacts}: records with the
 * search that found them, the reports made of them, what was removed, what screening decided), or the numbers that a
 * published review states ({@link org.sheaf.flow.StatedFlow}). What comes out is the same
 * {@link org.sheaf.flow.PrismaFlow}, whose boxes hold a {@link org.sheaf.flow.Count}: counted (with the ids), stated
 * (with the place where it is printed), a difference of stated numbers, or not reported. An unknown number is never 0,
 * and a number that could be worked out is never put into a box that the source leaves open.
 *
 * <p>What is decided here: which record stands for a report
 * ({@link org.sheaf.flow.FlowDerivation}); nothing else. {@link org.sheaf.flow.FlowCheck} states the equalities between
 * the boxes and names each one that does not hold, on ids where there are ids. {@link org.sheaf.flow.FlowDiscrepancy}
 * sets the flows of syntheses side by side that say they come from the same search.
 * {@link org.sheaf.flow.SourceOverlap} tells which source found which report.
 *
 * <p>Serves items 16a and 16b of PRISMA 2020 (Page et al. 2021, doi:10.1136/bmj.n71) and its flow diagram. The keys of
 * the boxes are those of the R package PRISMA2020 (Haddaway et al. 2022, doi:10.1002/cl2.1230) where it has one. Floor
 * 3: pure.
 */
@NullMarked
package org.sheaf.flow;

import org.jspecify.annotations.NullMarked;
