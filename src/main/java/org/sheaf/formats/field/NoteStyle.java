// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Concern;
import org.sheaf.citation.ImportedDecision;

/**
 * How decisions and labels are written into the notes of a citation. A tool's own notation is used for what that tool
 * decided, and only where reading it gives the same again: Rayyan has one list of reasons for all who excluded, and
 * neither it nor Covidence knows how to write a comma into a reason. Everything else goes into notes of Sheaf's own,
 * which hold anything.
 */
public enum NoteStyle {
    /** Notes of Sheaf's own only. */
    SHEAF {
        @Override
        List<String> candidates(List<ImportedDecision> decisions, List<String> labels) {
            return List.of();
        }
    },

    /** {@code RAYYAN-INCLUSION: {"Ama"=>"Included"} | RAYYAN-LABELS: a,b | RAYYAN-EXCLUSION-REASONS: c}. */
    RAYYAN {
        @Override
        List<String> candidates(List<ImportedDecision> decisions, List<String> labels) {
            List<ImportedDecision> votes =
                    decisions.stream().filter(d -> d.tool().equals("Rayyan")).toList();
            return List.of(rayyan(votes, labels), rayyan(votes, List.of()), rayyan(List.of(), labels));
        }
    },

    /** {@code Exclusion reason: wrong setting}. */
    COVIDENCE {
        @Override
        List<String> candidates(List<ImportedDecision> decisions, List<String> labels) {
            return decisions.stream()
                    .filter(d -> d.tool().equals("Covidence"))
                    .map(d -> "Exclusion reason: " + String.join("", d.reasons()))
                    .toList();
        }
    },

    /** {@code ASReview_relevant}. */
    ASREVIEW {
        @Override
        List<String> candidates(List<ImportedDecision> decisions, List<String> labels) {
            return decisions.stream()
                    .filter(d -> d.tool().equals("ASReview"))
                    .map(d -> "ASReview_" + d.decision())
                    .toList();
        }
    };

    /** The notes that may tell of some of these decisions and labels, the one that tells most first. */
    abstract List<String> candidates(List<ImportedDecision> decisions, List<String> labels);

    /** The notes with which a record is written: its own, and one for each of the following that it does not tell. */
    public List<String> notes(CitationRecord record) {
        List<String> notes = new ArrayList<>(record.notes());
        notes.addAll(decisions(record));
        Set<Concern> told = Standing.of(record.title(), record.publicationTypes());
        for (Concern concern : record.sortedConcerns()) {
            if (!told.contains(concern)) {
                notes.add(DecisionNotes.own(concern));
            }
        }
        return notes;
    }

    /** Notes for the decisions and labels that the record's own notes do not tell already. */
    List<String> decisions(CitationRecord record) {
        DecisionNotes held = DecisionNotes.of(record.notes());
        List<ImportedDecision> decisions = new ArrayList<>(new LinkedHashSet<>(record.decisions()));
        decisions.removeAll(held.decisions());
        List<String> labels = new ArrayList<>(new LinkedHashSet<>(record.labels()));
        labels.removeAll(held.labels());
        List<String> notes = new ArrayList<>();
        for (String note : candidates(decisions, labels)) {
            DecisionNotes told = DecisionNotes.of(List.of(note));
            if (saysOnly(told, decisions, labels)) {
                notes.add(note);
                decisions.removeAll(told.decisions());
                labels.removeAll(told.labels());
            }
        }
        decisions.forEach(decision -> notes.add(DecisionNotes.own(decision)));
        labels.forEach(label -> notes.add(DecisionNotes.ownLabel(label)));
        return notes;
    }

    private static boolean saysOnly(DecisionNotes told, List<ImportedDecision> decisions, List<String> labels) {
        boolean says = !told.decisions().isEmpty() || !told.labels().isEmpty();
        return says
                && new HashSet<>(decisions).containsAll(told.decisions())
                && new HashSet<>(labels).containsAll(told.labels());
    }

    private static String rayyan(List<ImportedDecision> votes, List<String> labels) {
        List<String> parts = new ArrayList<>();
        if (!votes.isEmpty()) {
            parts.add("RAYYAN-INCLUSION: "
                    + votes.stream()
                            .map(vote ->
                                    DecisionNotes.quote(vote.reviewer()) + "=>" + DecisionNotes.quote(vote.decision()))
                            .collect(Collectors.joining(", ", "{", "}")));
        }
        if (!labels.isEmpty()) {
            parts.add("RAYYAN-LABELS: " + String.join(",", labels));
        }
        Set<String> reasons = new LinkedHashSet<>();
        votes.forEach(vote -> reasons.addAll(vote.reasons()));
        if (!reasons.isEmpty()) {
            parts.add("RAYYAN-EXCLUSION-REASONS: " + String.join(",", reasons));
        }
        return String.join(" | ", parts);
    }
}
