// SPDX-License-Identifier: GPL-3.0-or-later
/** What all readers of full texts share: passages go in, a text with its places comes out. */
@NullMarked
package org.sheaf.fulltext.assembly;

import org.jspecify.annotations.NullMarked;
