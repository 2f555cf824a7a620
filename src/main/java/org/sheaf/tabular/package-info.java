// SPDX-License-Identifier: GPL-3.0-or-later
/** Rows from and to text, safe to open in a spreadsheet. Floor 1. */
@NullMarked
package org.sheaf.tabular;

import org.jspecify.annotations.NullMarked;
