// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Reporting checklists of a review: which it has, and what its facts show of the things that items ask for. Floor 5; stands on
 * the rooms whose facts it looks at, and only reads.
 */
@NullMarked
package org.sheaf.steps.checklists;

import org.jspecify.annotations.NullMarked;
