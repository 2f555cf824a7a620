// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Work packets: screening and coding on another computer, without a server. Out goes what waits for one person, as a file in
 * which Sheaf screens or codes anywhere, or as a workbook with drop-downs; back come votes or codes. Decided here: whose they
 * are, which of them can be used, and what a row says that somebody edited. What becomes of a vote {@link
 * org.sheaf.steps.screening.VoteIntake} decides, and of a code {@link org.sheaf.steps.coding.CodingIntake}.
 *
 * <p>A packet says nothing of what others voted or coded, nor when it was made. What comes from packets is a set: the same
 * file twice, or files in another order, come to the same.
 */
@NullMarked
package org.sheaf.steps.packets;

import org.jspecify.annotations.NullMarked;
