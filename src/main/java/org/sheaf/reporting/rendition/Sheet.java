// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.List;

/**
 * A stretch of a document whose pages lie the same way.
 *
 * @param landscape whether they lie on their long side
 * @param pieces what stands on them
 */
record Sheet(boolean landscape, List<Piece> pieces) {

    /**
     * A block in its place.
     *
     * @param block what it is
     * @param scale by what a drawing's own size is multiplied; 1 for all else
     * @param leads whether it leads to the drawing that comes next, and stands on the same page
     */
    record Piece(Block block, double scale, boolean leads) {}
}
