// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Where people appraise what the review includes, each unseen by the others, and settle what they differ on.
 *
 * <p>Comes in: the included reports with their studies, the plan of the protocol, the instruments, and what raters answer. Goes
 * out: decisions for the ledger, sheets to be filled in, and the view of the appraisal table.
 *
 * <p>Nobody sees another's answers to a unit before as many raters as the protocol wants have handed it in: one rule,
 * {@link org.sheaf.appraisal.UnitAppraisal#isOpened()}, by which every command and page goes. Nothing is weighted or left out
 * by what is answered here, but in the tables that the protocol asks for under {@code without}.
 */
@NullMarked
package org.sheaf.steps.appraisal;

import org.jspecify.annotations.NullMarked;
