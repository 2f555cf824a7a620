// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Work packets: screening on another computer, without a server. Out goes what waits for one person, as a file that Sheaf
 * screens anywhere or as a workbook with drop-downs; back come votes. Decided here: whose votes they are, which of them can
 * be used, and what a row says that somebody edited. What becomes of a vote {@link
 * org.sheaf.steps.screening.VoteIntake} decides.
 *
 * <p>A packet says nothing of what others voted, nor when it was made. Votes from packets are a set: the same file twice,
 * or files in another order, come to the same.
 */
@NullMarked
package org.sheaf.steps.packets;

import org.jspecify.annotations.NullMarked;
