// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.sheaf.citation.ReportId;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.extraction.Field;

/**
 * Something that is said of reports by which themes can be looked at, such as the country.
 *
 * @param name what it is; empty where nothing is asked
 * @param said of each report of which something is said, one or several words
 * @param contributions what publications state that reports contribute to themes
 */
public record Contexts(String name, Map<ReportId, List<String>> said, List<Contribution> contributions) {
    public static final Contexts NONE = new Contexts("", Map.of(), List.of());

    public Contexts {
        said = Map.copyOf(said);
        contributions = List.copyOf(contributions);
    }

    /**
     * The contributions for which a form has fields.
     *
     * @param filled what a field says of each report of which it is filled in
     */
    public static List<Contribution> contributions(
            ExtractionForm form, Function<Field, Map<ReportId, List<String>>> filled) {
        return form.fields().stream()
                .filter(field -> !field.theme().isEmpty())
                .map(field -> new Contribution(field.theme(), field.label(), filled.apply(field)))
                .toList();
    }

    /**
     * What publications state that reports contribute to a theme.
     *
     * @param theme the code's id, as the form has it
     * @param name what the field is called
     * @param stated of each report of which it was filled in; an empty list where nothing is stated
     */
    public record Contribution(String theme, String name, Map<ReportId, List<String>> stated) {
        public Contribution {
            stated = Map.copyOf(stated);
        }
    }

    /** What is said of some reports, each once, in the order of the words. */
    List<String> of(Collection<ReportId> reports) {
        TreeSet<String> words = new TreeSet<>();
        reports.forEach(report -> words.addAll(said.getOrDefault(report, List.of())));
        return List.copyOf(words);
    }
}
