// SPDX-License-Identifier: GPL-3.0-or-later
/** What goes wrong and can be mended: a flaw in the user's data is a value, a thing to mend is an exception with advice. Floor 1. */
@NullMarked
package org.sheaf.problem;

import org.jspecify.annotations.NullMarked;
