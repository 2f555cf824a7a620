// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * PubMed's and EndNote's XML. In: the bytes of a file, which may be one line. Out: records, and EndNote's XML written.
 *
 * <p>{@code XmlRecords} cuts the file into records among the bytes, by their start and end tags alone, and {@code
 * XmlReader} parses each of them by itself with the parser of the JDK. So a flaw costs the record in which it stands,
 * and memory is that of one record. No DTD is ever read: nothing is fetched, and no entity is expanded but the five of
 * XML and those that HTML has names for ({@code XmlSource}).
 *
 * <p>Decided here: which element is the title, the journal, the date; which of PubMed's ids are the work's own and
 * which those of works it cites.
 */
@NullMarked
package org.sheaf.formats.xml;

import org.jspecify.annotations.NullMarked;
