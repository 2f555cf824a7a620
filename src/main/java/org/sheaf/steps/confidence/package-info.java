// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Where people write down the findings of a review, and judge how confident they are in each.
 *
 * <p>Comes in: what was coded and what authors' themes were placed, how studies were appraised, what was extracted of their
 * people and places, and what people say. Goes out: decisions for the ledger, worksheets to fill in, and the views of the
 * Summary of Qualitative Findings and the Evidence Profile.
 *
 * <p>What stands behind a finding is worked out here ({@link org.sheaf.steps.confidence.FindingFacts}); what it means for the
 * confidence is said by people alone. No level is suggested, computed or changed.
 */
@NullMarked
package org.sheaf.steps.confidence;

import org.jspecify.annotations.NullMarked;
