// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.List;
import org.sheaf.problem.Problem;

/**
 * What a coding sheet came to.
 *
 * @param rows whose codes were taken, new or not
 * @param codes that are new
 * @param memos that are new, beside codes that stood already
 */
public record CodingTaken(int rows, int codes, int memos, List<Problem> problems) {
    public CodingTaken {
        problems = List.copyOf(problems);
    }
}
