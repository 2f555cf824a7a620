// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Rows from and to the files of spreadsheets. In: CSV, or the bytes of a workbook (XLSX), which is never held as a whole:
 * {@link org.sheaf.tabular.Workbook} goes through it row by row, bounded in what it unpacks and deaf to what it claims
 * about its size. Out: CSV and workbooks that are safe to open, because no cell of theirs runs as a formula, and that are
 * the same bytes for the same rows. Decided here: what a cell says (a date and a number differ by their format only). Floor
 * 1.
 */
@NullMarked
package org.sheaf.tabular;

import org.jspecify.annotations.NullMarked;
