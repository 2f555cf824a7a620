// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The stages as they are run: load, decide, append, tally. Each step is a thin shell around a pure stage; the uniform
 * part (transaction, ledger entry, digests, "nothing to do") lives once, in {@link org.sheaf.steps.StepRunner}. Order of
 * the stages: import, de-duplicate, report. Floor 5.
 */
@NullMarked
package org.sheaf.steps;

import org.jspecify.annotations.NullMarked;
