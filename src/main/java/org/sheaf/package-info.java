// SPDX-License-Identifier: GPL-3.0-or-later
/** Sheaf: from search exports to the finished evidence review. The floors are drawn in docs/architecture.md. */
@NullMarked
package org.sheaf;

import org.jspecify.annotations.NullMarked;
