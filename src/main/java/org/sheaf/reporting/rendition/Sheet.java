// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.List;

/**
 * A stretch of a document whose pages lie the same way.
 *
 * @param landscape whether they lie on their long side
 * @param blocks what stands on them
 */
record Sheet(boolean landscape, List<Block> blocks) {}
