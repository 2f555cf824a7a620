// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * The works that the write-up cites.
 *
 * @param frame head and foot
 * @param style the guide after which references are written
 * @param included the included reports, in the order that the style wants of works cited by name; numbers count from 1
 * @param excluded the reports excluded at full text, likewise
 */
public record ReferencesView(PageFrame frame, String style, List<Cited> included, List<Cited> excluded) {
    public ReferencesView {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }
}
