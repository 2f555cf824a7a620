// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What people decided with other screening tools (Rayyan, Covidence, EPPI-Reviewer, ASReview) as votes of this review. The
 * formats read the decisions out of an export; decided here: to which report a row belongs, whose vote it is, and what the
 * tool's words and reasons are called here. Nothing is guessed: what is not clear is a problem that says what to add. What
 * becomes of a vote {@link org.sheaf.steps.screening.VoteIntake} decides.
 */
@NullMarked
package org.sheaf.steps.foreign;

import org.jspecify.annotations.NullMarked;
