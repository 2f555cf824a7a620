// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Coding as people do it: the codebook and what becomes of it, passages with their codes, the themes that authors name, and
 * the way back from a theme of the review to them.
 *
 * <p>Comes in: included reports with their texts, and what people say. Every act is a decision in the ledger; the state is
 * read from them. The codebook's file is what people write in; what counts is what was taken from it.
 */
@NullMarked
package org.sheaf.steps.coding;

import org.jspecify.annotations.NullMarked;
