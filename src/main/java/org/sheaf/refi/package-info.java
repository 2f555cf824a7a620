// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Codebooks and projects of other programs for qualitative analysis, by the REFI-QDA standard (version 1.5, with the schemas
 * of 2019): {@code .qdc} files, and {@code .qdpx} files, which are ZIP files with a {@code project.qde} and sources.
 *
 * <p>What comes in are bytes, whatever program wrote them. It is decided what they say, where they stray from the standard
 * (each such place is a {@link org.sheaf.problem.Problem} that says how it was read), and what could not be taken over (each
 * a {@link org.sheaf.refi.QdaLoss}). Nothing outside the file is ever looked at, whatever path it names, and no document type
 * definition is taken. Places in texts are checked against the quotes that programs write beside them.
 *
 * <p>What goes out is valid by the schema, or does not go out. GUIDs that were read stay; new ones follow from names, so that
 * the same facts give the same bytes. Who gave a code stays with each coding.
 *
 * <p>Pure. The schemas {@code Project.xsd} and {@code Codebook.xsd} beside this package's classes are copyright 2019 REFI
 * (www.qdasoftware.org), under the MIT licence.
 */
@NullMarked
package org.sheaf.refi;

import org.jspecify.annotations.NullMarked;
