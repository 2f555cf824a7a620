// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The codes of a review in the words of other programs: codebooks by REFI-QDA ({@code .qdc}) and the codebook of Taguette.
 *
 * <p>Those programs know a name and a description of a code. What a review knows beside them stands in the description, each
 * under a label of its own, so that people see it there and it comes back from there. What cannot come back is listed.
 */
@NullMarked
package org.sheaf.steps.qda;

import org.jspecify.annotations.NullMarked;
