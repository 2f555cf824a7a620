// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sheaf.citation.ReportId;
import org.sheaf.extraction.Cell;
import org.sheaf.extraction.CheckDraw;
import org.sheaf.extraction.CheckRound;
import org.sheaf.extraction.Extraction;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.extraction.Field;
import org.sheaf.extraction.Value;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.studies.Studies;
import org.sheaf.store.Session;

/** Extraction in one state of the facts. */
public final class ExtractionState {
    private final Studies studies;
    private final ExtractionForm form;
    private final Extraction extraction;
    private final List<CheckDraw> draws;

    private ExtractionState(Session session, Protocol protocol, ExtractionForm form) {
        this.studies = Studies.of(session, protocol);
        this.form = form;
        ExtractionLog log = new ExtractionLog(session.decisions().all(), studies::now);
        this.extraction = Extraction.of(log.entries(), log.settlements());
        this.draws = log.draws();
    }

    public static ExtractionState of(Session session, Protocol protocol, ExtractionForm form) {
        return new ExtractionState(session, protocol, form);
    }

    public Studies studies() {
        return studies;
    }

    public ExtractionForm form() {
        return form;
    }

    public Extraction extraction() {
        return extraction;
    }

    /** A field of a report, with everything that was said about it. */
    public Cell cell(ReportId report, Field field) {
        return extraction.cell(report, field.id());
    }

    /**
     * What is stated of each included report in a field, as far as it is stated; of a field of which several options can be
     * chosen, each option.
     */
    public Map<ReportId, List<String>> stated(Field field) {
        Map<ReportId, List<String>> stated = filled(field);
        stated.values().removeIf(List::isEmpty);
        return stated;
    }

    /** What a field says of each report of which it is filled in; an empty list where nothing is reported. */
    public Map<ReportId, List<String>> filled(Field field) {
        Map<ReportId, List<String>> filled = new TreeMap<>();
        for (ReportId report : studies.reports()) {
            cell(report, field).value().ifPresent(value -> filled.put(report, words(field, value)));
        }
        return filled;
    }

    private static List<String> words(Field field, Value value) {
        if (value.isNotReported()) {
            return List.of();
        }
        return field.kind() == Field.Kind.SEVERAL
                ? Stream.of(value.text().split(";")).map(String::strip).toList()
                : List.of(value.words(field));
    }

    /** The rounds of checking, in order. */
    public List<CheckRound> rounds() {
        return CheckRound.of(form, extraction, draws, studies::includes);
    }

    /**
     * What the sample of a round is drawn from for one person: what it holds already, and what is extracted whole and by
     * somebody else.
     */
    public List<ReportId> frame(ReviewerId by, int round) {
        return studies.reports().stream()
                .filter(report -> draws.stream()
                                .anyMatch(draw ->
                                        draw.round() == round && draw.reports().contains(report))
                        || extraction.isWhole(report, form) && !extraction.isExtractor(by, report, form))
                .toList();
    }

    Collection<CheckDraw> draws() {
        return draws;
    }

    /** The last round that was begun; 0 if none was. */
    public int lastRound() {
        return draws.stream().mapToInt(CheckDraw::round).max().orElse(0);
    }

    /** The newest round in which a person was given a report to check; 0 if there is none. */
    int roundOf(ReviewerId by, ReportId report) {
        return draws.stream()
                .filter(draw -> draw.by().equals(by) && draw.reports().contains(report))
                .mapToInt(CheckDraw::round)
                .max()
                .orElse(0);
    }

    /** Whether a person who checks a report in a round must not see what is there. */
    boolean isBlind(ReviewerId by, ReportId report, int round) {
        return draws.stream()
                .anyMatch(draw -> draw.blind()
                        && draw.round() == round
                        && draw.by().equals(by)
                        && draw.reports().contains(report));
    }

    /** Whether a person is to check a field without seeing what is there, and has not done so yet. */
    public boolean isHidden(ReviewerId from, ReportId report, Field field) {
        int round = roundOf(from, report);
        return field.checked()
                && isBlind(from, report, round)
                && cell(report, field)
                        .of(from)
                        .filter(entry -> entry.round() == round)
                        .isEmpty();
    }

    /** Fields of which people said different things, in the order of reports and of the form. */
    public List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        for (ReportId report : studies.reports()) {
            for (Field field : form.fields()) {
                Cell cell = cell(report, field);
                if (cell.isOpen()) {
                    conflicts.add(new Conflict(report, field, cell));
                }
            }
        }
        return conflicts;
    }

    /** A field of which people said different things and that nobody has settled. */
    public record Conflict(ReportId report, Field field, Cell cell) {}
}
