// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * How facts get into a review and what stands by them: who acts, what people decided, and the records, files and reports
 * that count now. Every other room of the steps stands on this one. The uniform part of a step (transaction, ledger
 * entry, digests, "nothing to do") lives once, in {@link org.sheaf.steps.ledger.StepRunner}.
 */
@NullMarked
package org.sheaf.steps.ledger;

import org.jspecify.annotations.NullMarked;
