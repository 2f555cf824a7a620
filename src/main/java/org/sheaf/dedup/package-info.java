// SPDX-License-Identifier: GPL-3.0-or-later
/** De-duplication. */
@NullMarked
package org.sheaf.dedup;

import org.jspecify.annotations.NullMarked;
