// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * From bytes to lines, text and problems: what every reader does, whatever the format. In: a {@link
 * org.sheaf.formats.exchange.CitationFile}. Out: a {@link org.sheaf.formats.reading.Reading}, from which a {@link
 * org.sheaf.formats.reading.CitationFormat} takes lines and text and to which it gives records and problems.
 *
 * <p>{@link org.sheaf.formats.reading.ByteLines} finds lines among bytes and knows where each of them lies. {@code
 * LineDecoder} makes text of them, line by line, because people join files of different charsets. {@link
 * org.sheaf.formats.reading.Head} is the beginning of a file, by which formats recognise theirs. {@link
 * org.sheaf.formats.reading.ProblemLog} shows so many warnings of one kind and counts the rest; errors it shows all,
 * since each stands for something that was not read.
 *
 * <p>Decided here: where a line ends, in which charset it is, and which lines between records need no mention ({@link
 * org.sheaf.formats.reading.Preamble}).
 */
@NullMarked
package org.sheaf.formats.reading;

import org.jspecify.annotations.NullMarked;
