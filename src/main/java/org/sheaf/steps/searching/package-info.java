// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Looking things up in a review: what {@code search} finds things in. Comes in: the records that count, one entry a report,
 * and the sentences of the texts of included reports. Goes out: hits. It adds no facts, and whoever may read may search;
 * what people voted is not in it.
 *
 * <p>The index knows for which state of the facts it was made. Where that changed, only what is new, gone or different is put
 * right; where something was erased by law, all is made anew, so that no erased word is left in it.
 */
@NullMarked
package org.sheaf.steps.searching;

import org.jspecify.annotations.NullMarked;
