// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Citation formats as real systems write them. In: the bytes of a file. Out: records and problems, such that every
 * record in the file is either a record or a named problem with its line. And back: records in, the formats of
 * {@link org.sheaf.formats.OutputFormat} out. Floor 2: pure.
 *
 * <p><b>The way of a file.</b> {@link org.sheaf.formats.CitationFormats} shows the beginning of the file ({@code Head})
 * to the formats it lists, one line each, and the first that recognises it reads it; names of files are never looked at.
 * {@code ForeignFormat} stands in that list for what is recognised but not read. To add a format, write one class and
 * put one line in its place.
 *
 * <p><b>Three steps of reading.</b> {@code ByteLines} finds lines among bytes and knows where each of them lies, so that
 * the raw text of a record can be found again to the byte. {@code LineDecoder} makes text of them, line by line, because
 * people join files of different charsets. Then the grammar of the format gathers lines into records: {@code TaggedReader}
 * with a {@code TaggedGrammar} for each tagged format, {@code CsvRows} for tables. A file in XML may be one line, so
 * {@code XmlRecords} cuts it into records among the bytes, and {@code XmlReader} parses each of them by itself, without a
 * DTD. Last, the mapping of the format says what the fields mean. It takes what it understands, and what nobody took is
 * kept.
 *
 * <p><b>Formats with brackets.</b> In BibTeX and JSON a missing brace could cost all that follows. So {@code BibTexBlocks}
 * and {@code JsonBlocks} first cut the file into entries and objects by their brackets alone, with lines and places, and
 * each goes to its parser by itself: an entry to jbibtex and, where that refuses it, to {@code BibTexEntryParser}; an
 * object to Jackson. {@code LatexText} makes Unicode of LaTeX, {@code LatexEscape} the way back. A workbook is a table:
 * {@code XlsxReader} takes its rows from {@code org.sheaf.tabular} and the meaning of its columns from {@code CsvMapping};
 * it is zipped, so its records have a row and no raw text.
 *
 * <p><b>What is decided.</b> Which of several tags is the title, the journal, the year, the DOI; which text is the
 * abstract and which a copyright notice; where one author's name ends; what a screening tool decided. Nothing is
 * computed: pages stay as written, an empty cell is no decision, and a title keeps its mark-up. The orders of precedence
 * stand as lists at the top of the mappings.
 *
 * <p><b>Writing.</b> {@link org.sheaf.formats.OutputFormat} lists what can be written, one line each; a tool's own shape is
 * a {@code CsvShape} of columns or a {@code NoteStyle} of notes. {@link org.sheaf.formats.CheckedWriter} reads back what was
 * written and names what did not come back: no format is believed to carry what it says.
 *
 * <p><b>Bounds.</b> Memory does not grow with the file: a line is kept up to 4 MB, a record up to 16 MB, and what lies
 * beyond is an error with its line. Time grows with the file and no faster: no pattern is matched against a long text in
 * a way that could take its square. Warnings of one kind are capped and counted; errors are not.
 */
@NullMarked
package org.sheaf.formats;

import org.jspecify.annotations.NullMarked;
