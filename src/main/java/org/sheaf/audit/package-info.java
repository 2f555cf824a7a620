// SPDX-License-Identifier: GPL-3.0-or-later
/** The ledger: digests, canonical JSON, chained entries. It shows accidental and casual change; it is not keyed, so it does not stop a determined forger. Floor 1. */
@NullMarked
package org.sheaf.audit;

import org.jspecify.annotations.NullMarked;
