// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.List;

/**
 * A codebook, as a {@code .qdc} file holds it.
 *
 * @param origin the program that wrote it; empty where it is not said
 * @param codes those at the top, with those below them
 * @param sets of codes
 */
public record QdaCodebook(String origin, List<QdaCode> codes, List<QdaSet> sets) {
    public QdaCodebook {
        codes = List.copyOf(codes);
        sets = List.copyOf(sets);
    }
}
