// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What stands in a field, whatever the format. In: the text of one field, or a record's notes. Out: names, years,
 * pages, DOIs, serial numbers, links, types of works, concerns, decisions of screening tools; and the way back, the
 * notes in which a format without fields for decisions carries them ({@link org.sheaf.formats.field.NoteStyle}).
 *
 * <p>Decided here: where one author's name ends and the next begins; whether a title says that it was retracted; which
 * of the words that databases have for an article mean one. A text that is not understood gives nothing, and the
 * mapping that asked keeps it. Each class knows one kind of text and none of them a format, but for the names of
 * types, which are lists of what formats call them.
 */
@NullMarked
package org.sheaf.formats.field;

import org.jspecify.annotations.NullMarked;
