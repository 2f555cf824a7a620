// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Concern;
import org.sheaf.citation.ImportedDecision;

/**
 * Screening decisions, labels and reasons that screening tools write into the notes of their exports: Rayyan
 * ({@code RAYYAN-INCLUSION: {"Ama"=>"Included"} | RAYYAN-LABELS: a,b | RAYYAN-EXCLUSION-REASONS: c}), ASReview
 * ({@code ASReview_relevant}), Covidence ({@code Exclusion reason: ...}), and Sheaf's own export.
 */
public final class DecisionNotes {
    private static final String RAYYAN = "Rayyan";
    private static final String OWN_DECISION = "SHEAF-DECISION: ";
    private static final String OWN_LABEL = "SHEAF-LABEL: ";
    private static final String OWN_CONCERN = "SHEAF-CONCERN: ";

    /** How a Rayyan label says that it is a reason for exclusion. */
    private static final String REASON_LABEL = "__EXR__";

    private static final List<String> RAYYAN_PARTS =
            List.of("RAYYAN-INCLUSION:", "RAYYAN-LABELS:", "RAYYAN-EXCLUSION-REASONS:", "USER-NOTES:");

    private static final Pattern ASREVIEW = Pattern.compile("ASReview_(relevant|irrelevant|not_seen)\\b");
    private static final Pattern COVIDENCE =
            Pattern.compile("Exclusion reason:\\s*([^;\\n]*)", Pattern.CASE_INSENSITIVE);

    private final List<ImportedDecision> decisions = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<Concern> concerns = new TreeSet<>();

    /** Adds notes to a record, and the decisions and labels that they hold. */
    public static void addTo(CitationRecord.Builder builder, List<String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        DecisionNotes found = of(notes);
        found.decisions.forEach(builder::decision);
        found.labels.forEach(builder::label);
        found.notes.forEach(builder::note);
        found.concerns.forEach(builder::concern);
    }

    static DecisionNotes of(List<String> notes) {
        DecisionNotes found = new DecisionNotes();
        for (String note : notes) {
            found.read(note);
        }
        return found;
    }

    /** The notes with which a record is written, in Sheaf's own notation. */
    public static List<String> toWrite(CitationRecord record) {
        return NoteStyle.SHEAF.notes(record);
    }

    /** One note for each decision and label that the record's own notes do not hold already. */
    public static List<String> decisionsToWrite(CitationRecord record) {
        return NoteStyle.SHEAF.decisions(record);
    }

    List<ImportedDecision> decisions() {
        return decisions;
    }

    List<String> labels() {
        return labels;
    }

    /** A decision as a note of Sheaf's own: quoted texts for tool, reviewer, decision, and its reasons. */
    static String own(ImportedDecision decision) {
        StringBuilder text = new StringBuilder(OWN_DECISION)
                .append(quote(decision.tool()))
                .append(' ')
                .append(quote(decision.reviewer()))
                .append(' ')
                .append(quote(decision.decision()));
        for (String reason : decision.reasons()) {
            text.append(' ').append(quote(reason));
        }
        return text.toString();
    }

    /** A label as a note of Sheaf's own. */
    static String ownLabel(String label) {
        return OWN_LABEL + quote(label);
    }

    /** A concern as a note of Sheaf's own. */
    static String own(Concern concern) {
        return OWN_CONCERN + quote(concern.label());
    }

    private void read(String note) {
        if (note.startsWith(OWN_DECISION)) {
            List<String> parts = quoted(note);
            if (parts.size() >= 3) {
                decisions.add(
                        new ImportedDecision(parts.get(0), parts.get(1), parts.get(2), parts.subList(3, parts.size())));
                return;
            }
        }
        if (note.startsWith(OWN_LABEL)) {
            labels.addAll(quoted(note));
            return;
        }
        if (note.startsWith(OWN_CONCERN)) {
            quoted(note).forEach(label -> Standing.parse(label).ifPresent(concerns::add));
            return;
        }
        if (!note.isEmpty()) {
            notes.add(note);
        }
        if (note.contains("RAYYAN-")) {
            readRayyan(note);
        }
        if (note.contains("ASReview_")) {
            readAsReview(note);
        }
        Matcher covidence = COVIDENCE.matcher(note);
        if (covidence.lookingAt()) {
            String reason = covidence.group(1).strip();
            decisions.add(
                    new ImportedDecision("Covidence", "", "Excluded", reason.isEmpty() ? List.of() : List.of(reason)));
        }
    }

    private void readRayyan(String note) {
        List<String> votes = quoted(rayyanPart(note, RAYYAN_PARTS.get(0)));
        List<String> reasons = new ArrayList<>();
        rayyanLabels(rayyanPart(note, RAYYAN_PARTS.get(1)), reasons);
        reasons.addAll(list(rayyanPart(note, RAYYAN_PARTS.get(2))));
        for (int i = 0; i + 1 < votes.size(); i += 2) {
            String word = votes.get(i + 1);
            List<String> why = word.equals("Excluded") ? reasons : List.of();
            decisions.add(new ImportedDecision(RAYYAN, votes.get(i), word, why));
        }
    }

    /** What stands behind a heading of Rayyan's up to the next one; empty if the note does not have it. */
    private static String rayyanPart(String note, String heading) {
        int start = note.indexOf(heading);
        if (start < 0) {
            return "";
        }
        int from = start + heading.length();
        int to = note.length();
        for (String other : RAYYAN_PARTS) {
            int next = note.indexOf(other, from);
            to = next < 0 ? to : Math.min(to, next);
        }
        String value = note.substring(from, to).strip();
        return value.endsWith("|") ? value.substring(0, value.length() - 1).strip() : value;
    }

    private void rayyanLabels(String value, List<String> reasons) {
        for (String label : list(value)) {
            if (label.startsWith(REASON_LABEL)) {
                reasons.add(label.substring(REASON_LABEL.length()));
            } else {
                labels.add(label);
            }
        }
    }

    private void readAsReview(String note) {
        Matcher word = ASREVIEW.matcher(note);
        while (word.find()) {
            if (!word.group(1).equals("not_seen")) {
                decisions.add(new ImportedDecision("ASReview", "", word.group(1), List.of()));
            }
        }
    }

    /** A list written as {@code a,b}, or as {@code {"Ama"=>["a", "b"]}}. */
    private static List<String> list(String text) {
        if (text.startsWith("{")) {
            int items = text.indexOf('[');
            return items < 0 ? List.of() : quoted(text.substring(items));
        }
        List<String> items = new ArrayList<>();
        for (String item : text.split(",")) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    /** The texts that stand in double quotes, backslashes undone. */
    private static List<String> quoted(String text) {
        List<String> found = new ArrayList<>();
        int open = text.indexOf('"');
        while (open >= 0) {
            StringBuilder item = new StringBuilder();
            int i = open + 1;
            while (i < text.length() && text.charAt(i) != '"') {
                boolean escaped = text.charAt(i) == '\\' && i + 1 < text.length();
                i += escaped ? 1 : 0;
                item.append(escaped ? unescaped(text.charAt(i)) : text.charAt(i));
                i++;
            }
            if (i < text.length()) {
                found.add(item.toString());
            }
            open = text.indexOf('"', i + 1);
        }
        return found;
    }

    /** The text in double quotes on one line, with backslashes before what would end either. */
    static String quote(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }

    private static char unescaped(char c) {
        return c == 'n' ? '\n' : c == 'r' ? '\r' : c;
    }
}
