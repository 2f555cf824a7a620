// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.List;
import org.sheaf.problem.Problem;

/**
 * A page or drawing in another format.
 *
 * @param bytes the file
 * @param problems what could not be shown in it, such as a character that no font has; the file is whole all the same
 */
public record Rendition(byte[] bytes, List<Problem> problems) {
    public Rendition {
        problems = List.copyOf(problems);
    }
}
