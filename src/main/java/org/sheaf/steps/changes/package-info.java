// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What changed in a synthesis between two states of a review, as whoever updates a published review needs it: studies in and
 * out, themes gained, lost, better or worse supported, findings, confidence, appraisal.
 *
 * <p>Comes in: two states of the facts. The protocol, the codebook's folder and the instruments are taken as they are now. What
 * goes out is a list of what differs; nothing is judged here, and no judgement is changed. A finding that was judged on
 * other studies than it rests on now is named, so that people look at it again.
 */
@NullMarked
package org.sheaf.steps.changes;

import org.jspecify.annotations.NullMarked;
