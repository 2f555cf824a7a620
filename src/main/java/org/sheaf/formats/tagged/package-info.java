// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Formats in which a line begins with a tag: RIS, PubMed's NBIB, Web of Science, Ovid, EndNote's refer, RefWorks. In:
 * the lines of a file. Out: a record for each group of tags, and the writers of three of these formats.
 *
 * <p>{@code TaggedReader} gathers lines into records, and a {@code TaggedGrammar} tells it what a tag looks like,
 * which one starts a record and which ends it. The reader is lenient where real files are: a record may lack its end,
 * a value may run on below its tag, a line that belongs to nothing is told. The mapping of the format takes tags from
 * the {@code TaggedRecord}, and what it leaves is kept under its tag.
 *
 * <p>Decided here: what each tag means in the files of which database, in the order of the lists at the top of the
 * mappings. Two classes serve the tables that were made of these formats: {@link
 * org.sheaf.formats.tagged.WebOfScienceTable} and {@link org.sheaf.formats.tagged.SwallowedTag}.
 */
@NullMarked
package org.sheaf.formats.tagged;

import org.jspecify.annotations.NullMarked;
