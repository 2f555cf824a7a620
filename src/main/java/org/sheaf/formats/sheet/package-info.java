// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Tables: CSV, TSV and workbooks (XLSX), as databases, review tools and people make them; and the tables that Sheaf
 * writes, its own and those that Rayyan and ASReview import. In: rows. Out: a record for each row below the headings.
 *
 * <p>{@code CsvRows} finds rows among lines, and a quote that is never closed does not swallow the rest of the file.
 * {@code CsvHeader} finds the headings, which need not stand on the first line, and {@code CsvColumn} knows what each
 * of them is called where. A workbook is a table: {@code XlsxReader} takes its rows from {@code org.sheaf.tabular} and
 * the meaning of its columns from {@code CsvMapping}; it is zipped, so its records have a row and no raw text.
 *
 * <p>Decided here: which columns are known, what a cell of decisions says ({@code DecisionWords}), and that a cell
 * which a spreadsheet would run as a formula is written with an apostrophe. A column that is not known is kept under
 * its heading.
 */
@NullMarked
package org.sheaf.formats.sheet;

import org.jspecify.annotations.NullMarked;
