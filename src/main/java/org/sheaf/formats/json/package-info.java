// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * JSON in three shapes: CSL-JSON of reference managers, EPPI-Reviewer's export, and Sheaf's own JSON Lines. In: the
 * text of a file. Out: a record for each object, and CSL-JSON and JSON Lines written.
 *
 * <p>{@code JsonBlocks} cuts the file into the objects of its list by brackets and quotes alone, with their lines and
 * places, and each goes to Jackson by itself ({@code JsonReader}), so that a broken object costs itself. JSON Lines
 * are read line by line.
 *
 * <p>Decided here: which member means what, in CSL and in what tools make of it; which codes of EPPI-Reviewer are
 * decisions. {@link org.sheaf.formats.json.RecordJson} is not a format of files: it is the canonical text in which the
 * store keeps a record, and lives here because JSON Lines write its parts.
 */
@NullMarked
package org.sheaf.formats.json;

import org.jspecify.annotations.NullMarked;
