// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.Ballot;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.screening.Vote;

/**
 * What a person's order may learn from: what this person voted, and what was settled. Of others' votes it knows nothing, so
 * that the order cannot tell them before the person's own.
 */
final class KnownLabels {
    private final Stage stage;
    private final ReviewerId person;

    KnownLabels(Stage stage, ReviewerId person) {
        this.stage = stage;
        this.person = person;
    }

    /** Whether each report counts as relevant, of those of which it can be told. */
    SortedMap<ReportId, Boolean> of(ScreeningLog log, Collection<ReportId> reports) {
        SortedMap<ReportId, Boolean> labels = new TreeMap<>();
        reports.forEach(report -> of(log.ballot(stage, report)).ifPresent(label -> labels.put(report, label)));
        return labels;
    }

    /** Whether one counts as relevant; nothing if it cannot be told, such as where the person is in two minds. */
    Optional<Boolean> of(Ballot ballot) {
        if (ballot.settlement().isPresent()) {
            return relevant(ballot.settlement().get().decision());
        }
        List<Optional<Boolean>> own = ballot.of(person).stream()
                .map(Vote::decision)
                .map(this::relevant)
                .distinct()
                .toList();
        return own.size() == 1 ? own.get(0) : Optional.empty();
    }

    /** Who is unsure of a title lets it go on: it is like what is sought. Of a full text this tells nothing. */
    private Optional<Boolean> relevant(ScreeningDecision decision) {
        if (decision instanceof ScreeningDecision.Unsure) {
            return stage.kind() == Stage.Kind.TITLE_ABSTRACT ? Optional.of(true) : Optional.empty();
        }
        return Optional.of(decision instanceof ScreeningDecision.Include);
    }
}
