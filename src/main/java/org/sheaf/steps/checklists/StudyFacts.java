// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.checklists;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sheaf.appraisal.Instrument;
import org.sheaf.audit.Decision;
import org.sheaf.checklist.Shown;
import org.sheaf.citation.ReportId;
import org.sheaf.extraction.Cell;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.extraction.Field;
import org.sheaf.protocol.AppraisalPlan;
import org.sheaf.steps.appraisal.AppraisalState;
import org.sheaf.steps.extraction.ExtractionState;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.writing.WritingFacts;

/** What the facts show of the included studies: what was extracted of them, and how they were appraised. */
final class StudyFacts {
    private final WritingFacts facts;
    private final ExtractionState extraction;
    private final AppraisalState appraisal;
    private final List<ReportId> reports;

    StudyFacts(WritingFacts facts) {
        this.facts = facts;
        this.extraction = ExtractionState.of(facts.session(), facts.protocol(), facts.form());
        this.appraisal = AppraisalState.of(facts.session(), facts.appraisal());
        this.reports = extraction.studies().reports();
    }

    private static Shown nothingIncluded() {
        return Shown.nothing("No report is included yet.", "`sheaf screen` at the last stage");
    }

    private static Shown nothingExtracted() {
        return Shown.nothing("Nothing is extracted yet.", "`sheaf extract`");
    }

    Shown extraction() {
        if (reports.isEmpty()) {
            return nothingIncluded();
        }
        List<String> without = reports.stream()
                .filter(report -> extraction.form().fields().stream()
                        .noneMatch(field -> extraction.cell(report, field).isFilled()))
                .map(extraction.studies()::name)
                .toList();
        if (without.size() == reports.size()) {
            return nothingExtracted();
        }
        int people = facts.session().decisions().all().stream()
                .filter(decision -> decision.kind().equals(DecisionKind.EXTRACT.key()))
                .map(Decision::actor)
                .collect(Collectors.toSet())
                .size();
        return Amounts.shown(
                Optional.of("Values of " + (reports.size() - without.size()) + " of "
                        + Amounts.of(reports.size(), "included report") + " were extracted by "
                        + Amounts.of(people, "person", "people") + "; "
                        + (extraction.rounds().isEmpty() ? "no second check was drawn" : "a second check was drawn")),
                without.isEmpty() ? "" : "Nothing is extracted of: " + Amounts.some(without) + ".",
                "`sheaf extract`");
    }

    Shown dataItems() {
        List<Field> fields = facts.form().fields();
        boolean standard = fields.equals(ExtractionForm.STANDARD.fields());
        return extraction.extraction().isEmpty()
                ? nothingExtracted()
                : Shown.whole(Amounts.of(fields.size(), "field") + (standard ? " of the standard form" : "") + ": "
                        + Amounts.some(fields.stream().map(Field::label).toList()));
    }

    Shown studyTable() {
        if (reports.isEmpty()) {
            return nothingIncluded();
        }
        if (extraction.extraction().isEmpty()) {
            return nothingExtracted();
        }
        int empty = 0;
        int open = 0;
        for (ReportId report : reports) {
            for (Field field : extraction.form().fields()) {
                Cell cell = extraction.cell(report, field);
                empty += cell.isFilled() ? 0 : 1;
                open += cell.isOpen() ? 1 : 0;
            }
        }
        String missing = (empty == 0 ? "" : Amounts.of(empty, "field is", "fields are") + " not filled in. ")
                + (open == 0 ? "" : Amounts.of(open, "difference waits", "differences wait") + " to be settled.");
        return Amounts.shown(
                Optional.of(Amounts.of(reports.size(), "included report") + ", "
                        + Amounts.of(extraction.form().fields().size(), "field") + " each"),
                missing.strip(),
                "`sheaf extract`; write `not reported` where a report does not say");
    }

    private Optional<Shown> appraisalWaits() {
        if (facts.appraisal().instruments().isEmpty()) {
            return Optional.of(Shown.nothing(
                    "With which instrument studies were appraised.",
                    "`appraisal:` in protocol.yml; `sheaf instrument` lists those that there are"));
        }
        return appraisal.units().isEmpty() ? Optional.of(nothingIncluded()) : Optional.empty();
    }

    Shown tool() {
        return facts.appraisal().instruments().isEmpty()
                ? appraisalWaits().orElseThrow()
                : Shown.whole(facts.appraisal().instruments().stream()
                        .map(Instrument::name)
                        .collect(Collectors.joining("; ")));
    }

    private long opened(Instrument instrument) {
        return appraisal.units().stream()
                .filter(unit -> appraisal.isOpened(unit, instrument))
                .count();
    }

    Shown process() {
        return appraisalWaits().orElseGet(() -> {
            long all = (long) appraisal.units().size()
                    * facts.appraisal().instruments().size();
            long opened = facts.appraisal().instruments().stream()
                    .mapToLong(this::opened)
                    .sum();
            return Amounts.shown(
                    opened == 0
                            ? Optional.empty()
                            : Optional.of(Amounts.of(appraisal.wanted(), "person", "people") + " for each; " + opened
                                    + " of " + Amounts.of(all, "appraisal") + " handed in by all"),
                    opened == all
                            ? ""
                            : Amounts.of(all - opened, "appraisal is", "appraisals are")
                                    + " not handed in by all who are wanted.",
                    "`sheaf appraise`");
        });
    }

    Shown results() {
        Shown process = process();
        int open = facts.appraisal().instruments().stream()
                .mapToInt(instrument -> appraisal.differences(instrument).size())
                .sum();
        if (open == 0 || process.extent() == Shown.Extent.NOTHING) {
            return process;
        }
        return Shown.part(
                process.words(),
                (process.missing() + " " + Amounts.of(open, "difference waits", "differences wait") + " to be settled.")
                        .strip(),
                "`sheaf appraise differences` lists them");
    }

    /** @param themes whether there are themes that a table could show */
    Shown sensitivity(boolean themes) {
        List<AppraisalPlan.Rule> rules = facts.protocol().appraisal().without();
        if (rules.isEmpty()) {
            return Shown.nothing(
                    "Which studies could be left out to see what stands without them.",
                    "`without:` under `appraisal:` in protocol.yml; or a line in checklists.yml that it does not apply");
        }
        if (!themes || process().extent() == Shown.Extent.NOTHING) {
            return Shown.nothing(
                    "What stands without some studies: there is no appraisal yet, or no theme.",
                    "`sheaf appraise`, `sheaf code`");
        }
        return Shown.whole("Themes without some studies: "
                + rules.stream().map(AppraisalPlan.Rule::name).collect(Collectors.joining("; ")));
    }
}
