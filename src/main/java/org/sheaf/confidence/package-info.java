// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Confidence in the findings of a qualitative evidence synthesis, after GRADE-CERQual (Lewin and others 2018,
 * doi:10.1186/s13012-017-0688-3, and the papers of the same series).
 *
 * <p>What comes in: the findings of a review ({@link org.sheaf.confidence.ReviewFinding}), with the themes behind each, and what
 * people judged of them. What comes out: the {@link org.sheaf.confidence.CerqualAssessment} of each finding as it stands, and what
 * is amiss with it ({@link org.sheaf.confidence.CerqualCheck}).
 *
 * <p><b>What is decided here.</b> No level. Concerns and confidence are people's judgements, each with its explanation; the
 * program neither computes nor changes one (a scoring rule of one's own is named as a mistake in Wainwright and others 2023,
 * doi:10.1186/s12961-023-00999-3). What it does is to lay out the facts that a judgement may rest on, and to say where an
 * assessment departs from the published guidance.
 */
@NullMarked
package org.sheaf.confidence;

import org.jspecify.annotations.NullMarked;
