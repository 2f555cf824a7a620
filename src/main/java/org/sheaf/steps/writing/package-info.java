// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What the write-up of a review is made of: criteria, protocol, what was excluded and why, the log of disagreements, what
 * was done and by whom, the themes with their citations, and the references.
 *
 * <p>Comes in: the facts as they stand, and what was agreed beforehand. Goes out: views for the reports. Nothing is worded
 * here that a person has to judge: a sentence states what a fact holds, and what no fact holds is listed as missing. What
 * people say unseen by each other is never shown before all have said it. Times are those that facts bear, never those of
 * an entry in the ledger, so that a database made again from the files gives the same pages.
 */
@NullMarked
package org.sheaf.steps.writing;

import org.jspecify.annotations.NullMarked;
