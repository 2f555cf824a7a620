// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * A review in the words of other programs: its codes as a codebook by REFI-QDA ({@code .qdc}) or as Taguette's table, and its
 * coding as a project by REFI-QDA ({@code .qdpx}); and the way back.
 *
 * <p>Those programs know a name and a description of a code. What a review knows beside them stands in the description, each
 * under a label of its own, so that people see it there and it comes back from there. What cannot come back is listed.
 *
 * <p>{@link org.sheaf.steps.qda.QdaReview} comes in, and a project goes out ({@link org.sheaf.steps.qda.ReviewToProject}), with
 * what a project has no place for beside it. A project comes in, and passages in the review's own texts go out
 * ({@link org.sheaf.steps.qda.ProjectToReview}): nothing is moved in silence, nobody is guessed, and what is left is listed.
 * Whether they become facts somebody else decides.
 */
@NullMarked
package org.sheaf.steps.qda;

import org.jspecify.annotations.NullMarked;
