// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.appraisal.Given;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.reporting.ChangesView;
import org.sheaf.steps.appraisal.AppraisalState;

/** What the answers of appraisal came to then and come to now, where everybody may see them. */
final class AppraisalChanges {
    private final SynthesisState before;
    private final SynthesisState after;
    private final Counterparts counterparts;

    AppraisalChanges(SynthesisState before, SynthesisState after, Counterparts counterparts) {
        this.before = before;
        this.after = after;
        this.counterparts = counterparts;
    }

    List<ChangesView.Row> rows() {
        List<ChangesView.Row> rows = new ArrayList<>();
        for (AppraisalState.Unit unit : after.appraisal().units()) {
            for (Instrument instrument : after.appraisal().basis().instruments()) {
                compare(unit, instrument, rows);
            }
        }
        return rows;
    }

    private void compare(AppraisalState.Unit unit, Instrument instrument, List<ChangesView.Row> rows) {
        Optional<AppraisalState.Unit> then = before.appraisal().units().stream()
                .filter(old -> counterparts.now(old.reports()).stream().anyMatch(unit.reports()::contains))
                .findFirst();
        boolean shownNow = after.appraisal().isOpened(unit, instrument);
        boolean shownThen =
                then.filter(old -> before.appraisal().isOpened(old, instrument)).isPresent();
        if (!shownNow) {
            return; // what was seen once stays seen: then nothing was shown either
        }
        if (!shownThen) {
            long answered = instrument.items().stream()
                    .filter(item -> after.answer(unit, instrument, item).isPresent())
                    .count();
            rows.add(new ChangesView.Row(
                    unit.id().toString(),
                    unit.name(),
                    instrument.name() + ": appraised since",
                    then.isEmpty() ? "not included" : "not shown yet",
                    Words.amount((int) answered, "answer", "answers"),
                    List.of()));
            return;
        }
        for (Item item : instrument.items()) {
            Optional<Given> was = before.answer(then.orElseThrow(), instrument, item);
            Optional<Given> is = after.answer(unit, instrument, item);
            if (!was.map(Given::words).equals(is.map(Given::words))) {
                rows.add(new ChangesView.Row(
                        unit.id().toString(),
                        unit.name(),
                        instrument.name() + ", " + item.name(),
                        was.map(Given::words).orElse("open"),
                        is.map(Given::words).orElse("open"),
                        settled(unit, instrument, item)));
            }
        }
    }

    private List<String> settled(AppraisalState.Unit unit, Instrument instrument, Item item) {
        return after.appraisal().of(unit, instrument).rated(item.id()).settlement().stream()
                .map(one -> "settled: " + Words.who(one.who().name(), one.at())
                        + (one.why().isBlank() ? "" : ": " + one.why()))
                .toList();
    }
}
