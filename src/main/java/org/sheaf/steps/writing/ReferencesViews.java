// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.reporting.Cited;
import org.sheaf.reporting.ReferencesView;
import org.sheaf.steps.screening.FullTextOutcomes;
import org.sheaf.steps.studies.Studies;

/** The works that the write-up cites, and the numbers by which other pages cite the included ones. */
public final class ReferencesViews {
    private ReferencesViews() {}

    /** Nothing before the first vote, and where nothing is included and nothing excluded. */
    public static Optional<ReferencesView> of(WritingFacts facts) {
        List<Bibliography.Work> excluded = FullTextOutcomes.of(facts.session(), facts.protocol()).excluded().stream()
                .map(one -> new Bibliography.Work(one.report(), one.shown(), ""))
                .toList();
        List<Cited> included = included(facts);
        if (facts.protocol().stages().isEmpty() || (included.isEmpty() && excluded.isEmpty())) {
            return Optional.empty();
        }
        Bibliography bibliography = Bibliography.of(facts.protocol());
        return Optional.of(
                new ReferencesView(facts.frame(), bibliography.style(), included, bibliography.list(excluded)));
    }

    /** What the page says, in one line. */
    public static String summary(ReferencesView view) {
        return view.included().size() + " included, " + view.excluded().size() + " excluded at full text; "
                + view.style();
    }

    /** The included reports as references, cited in the order of their names. */
    static List<Cited> included(WritingFacts facts) {
        Studies studies = Studies.of(facts.session(), facts.protocol());
        return Bibliography.of(facts.protocol())
                .list(studies.reports().stream()
                        .map(report -> new Bibliography.Work(report, studies.record(report), studies.name(report)))
                        .toList());
    }

    /** The number of each included report in the list of references, 1-based, by its id. */
    static Map<String, Integer> numbers(WritingFacts facts) {
        Map<String, Integer> numbers = new HashMap<>();
        included(facts).forEach(cited -> numbers.put(cited.id(), numbers.size() + 1));
        return numbers;
    }
}
