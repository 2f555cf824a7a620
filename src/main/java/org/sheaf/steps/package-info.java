// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The stages as they are run: load, decide, append, tally. Each step is a thin shell around a pure stage. Rooms: the
 * {@code ledger}, on which all stand; {@code screening}; and here import, de-duplication, reports, and what keeps a review.
 * {@link org.sheaf.steps.Review} is the front door. Floor 5.
 */
@NullMarked
package org.sheaf.steps;

import org.jspecify.annotations.NullMarked;
