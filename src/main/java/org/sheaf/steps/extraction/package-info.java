// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Where people fill in what each included report states, check it and settle what differs.
 *
 * <p>Comes in: the included reports with their studies, the form that was agreed, and what people say about each field. Goes
 * out: decisions for the ledger, sheets to be filled in, and the views of the study table and of its checking.
 */
@NullMarked
package org.sheaf.steps.extraction;

import org.jspecify.annotations.NullMarked;
