// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sheaf.citation.ReportId;

/**
 * Something that is said of reports by which themes can be looked at, such as the country.
 *
 * @param name what it is; empty where nothing is asked
 * @param said of each report of which something is said, one or several words
 */
public record Contexts(String name, Map<ReportId, List<String>> said) {
    public static final Contexts NONE = new Contexts("", Map.of());

    public Contexts {
        said = Map.copyOf(said);
    }

    /** What is said of some reports, each once, in the order of the words. */
    List<String> of(Collection<ReportId> reports) {
        TreeSet<String> words = new TreeSet<>();
        reports.forEach(report -> words.addAll(said.getOrDefault(report, List.of())));
        return List.copyOf(words);
    }
}
