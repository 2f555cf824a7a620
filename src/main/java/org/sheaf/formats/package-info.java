// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Citation formats as real systems write them. In: the bytes of a file. Out: records and problems, such that every
 * record in the file is either a record or a named problem with its line. And back: records in, the formats of {@link
 * org.sheaf.formats.OutputFormat} out. Floor 2: pure.
 *
 * <p><b>The front.</b> {@link org.sheaf.formats.CitationFormats} shows the beginning of the file to the formats it
 * lists, one line each, and the first that recognises it reads it; names of files are never looked at. {@code
 * ForeignFormat} stands in that list for what is recognised but not read. {@link org.sheaf.formats.OutputFormat} lists
 * what can be written, one line each. {@link org.sheaf.formats.CheckedWriter} reads back what was written and names
 * what did not come back ({@link org.sheaf.formats.Loss}): no format is believed to carry what it says. To add a
 * format, write one class in the room of its kind and put one line in its place here.
 *
 * <p><b>The rooms.</b> Behind the front there is a room for each way of putting records into a file: {@code tagged},
 * {@code xml}, {@code bibtex}, {@code json}, {@code sheet}. No room knows the front, and none but {@code sheet} knows
 * another one: Web of Science's table is its tagged format laid on its side. They all stand on three small ones:
 * {@code exchange}, the types that are spoken on both sides of the front; {@code reading}, from bytes to lines, text
 * and problems; {@code field}, what an author, a page range or a note means whatever the file. {@code FloorsTest}
 * holds these arrows. The other floors see the front and {@code exchange}, and one class beside, {@link
 * org.sheaf.formats.json.RecordJson}, which is the store's form of a record.
 *
 * <p><b>Three steps of reading.</b> Bytes become lines or pieces whose places in the file are known, so that the raw
 * text of a record can be found again to the byte. The grammar of the format gathers them into records. Last, the
 * mapping of the format says what the fields mean. It takes what it understands, and what nobody took is kept.
 *
 * <p><b>What is decided.</b> Which of several tags is the title, the journal, the year, the DOI; which text is the
 * abstract and which a copyright notice; where one author's name ends; what a screening tool decided. Nothing is
 * computed: pages stay as written, an empty cell is no decision, and a title keeps its mark-up. The orders of
 * precedence stand as lists at the top of the mappings.
 *
 * <p><b>Bounds.</b> Memory does not grow with the file: a line is kept up to 4 MB, a record up to 16 MB, and what lies
 * beyond is an error with its line. Time grows with the file and no faster: no pattern is matched against a long text
 * in a way that could take its square. Warnings of one kind are capped and counted; errors are not.
 */
@NullMarked
package org.sheaf.formats;

import org.jspecify.annotations.NullMarked;
