// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sheaf.audit.Decision;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.Report;
import org.sheaf.reporting.DuplicatesView;
import org.sheaf.reporting.ItemLabel;
import org.sheaf.reporting.ItemView;
import org.sheaf.reporting.PageFrame;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.Matches;
import org.sheaf.steps.ledger.Minute;
import org.sheaf.steps.ledger.PairAnswers;
import org.sheaf.store.Session;
import org.sheaf.store.StoredMatch;

/** What de-duplication found, as its report shows it. */
final class DuplicateViews {
    /** For the methods section (PRISMA-S, item 16). */
    static final String METHOD =
            "Records were compared by the rules of Sheaf on title, authors, year, journal, volume, issue, pages and"
                    + " identifiers. Pairs on which the rules agree were joined, pairs in doubt were left to a person, and"
                    + " records with two different DOIs were never joined without one. No record was deleted.";

    private final Library library;
    private final Map<RecordId, ItemLabel> labels;
    private final List<StoredMatch> matches;
    private final Map<String, Decision> answers = new HashMap<>();
    private final boolean illustrative;

    /** @param illustrative whether the answers were made to show something, and no person gave them in earnest */
    DuplicateViews(Session session, Library library, Map<RecordId, ItemLabel> labels, boolean illustrative) {
        this.illustrative = illustrative;
        this.library = library;
        this.labels = labels;
        this.matches = session.matches().current().stream()
                .filter(match -> library.counts(match.a()) && library.counts(match.b()))
                .toList();
        for (Decision decision : session.decisions().all()) {
            if (PairAnswers.is(decision)) {
                answers.put(
                        key(
                                decision.about().getOrDefault("a", ""),
                                decision.about().getOrDefault("b", "")),
                        decision);
            }
        }
    }

    DuplicatesView view(PageFrame frame) {
        List<Report> reports = library.reports();
        int records =
                reports.stream().mapToInt(report -> report.records().size()).sum();
        List<DuplicatesView.Pair> joined = pairs(Matches.SAME);
        List<DuplicatesView.Pair> doubtful = pairs(Matches.DOUBTFUL);
        List<DuplicatesView.Pair> linked = pairs(Matches.LINKED);
        List<DuplicatesView.Pair> apart = keptApart();
        return new DuplicatesView(
                frame,
                METHOD,
                List.of(
                        new DuplicatesView.Tally("Records", records),
                        new DuplicatesView.Tally("Reports they refer to", reports.size()),
                        new DuplicatesView.Tally("Duplicate records", records - reports.size()),
                        new DuplicatesView.Tally("Pairs joined", joined.size()),
                        new DuplicatesView.Tally("Pairs in doubt", doubtful.size()),
                        new DuplicatesView.Tally("Pairs linked", linked.size()),
                        new DuplicatesView.Tally("Pairs kept apart by a person", apart.size())),
                joined,
                doubtful,
                linked,
                apart);
    }

    String summary() {
        List<Report> reports = library.reports();
        int records =
                reports.stream().mapToInt(report -> report.records().size()).sum();
        long doubtful = matches.stream()
                .filter(m -> m.verdict().equals(Matches.DOUBTFUL))
                .count();
        return records + " records refer to " + reports.size() + " reports"
                + (doubtful == 0
                        ? ""
                        : "; " + doubtful + (doubtful == 1 ? " pair waits" : " pairs wait") + " for an answer");
    }

    private List<DuplicatesView.Pair> pairs(String verdict) {
        return matches.stream()
                .filter(match -> match.verdict().startsWith(verdict))
                .sorted(verdict.equals(Matches.DOUBTFUL) ? Matches.LIKELIEST_FIRST : settledByPersonFirst())
                .map(this::pair)
                .toList();
    }

    /** The few that a person settled are not to be looked for among the many that the rules did. */
    private Comparator<StoredMatch> settledByPersonFirst() {
        return Comparator.comparing((StoredMatch match) ->
                        !answers.containsKey(key(match.a().toString(), match.b().toString())))
                .thenComparing(Matches.BY_IDS);
    }

    private DuplicatesView.Pair pair(StoredMatch match) {
        boolean linked = match.verdict().startsWith(Matches.LINKED);
        return new DuplicatesView.Pair(
                item(match.a()),
                item(match.b()),
                linked ? match.verdict().substring(Matches.LINKED.length()) : match.rule(),
                match.evidence(),
                match.verdict().equals(Matches.DOUBTFUL) ? match.score() + " of 100" : "",
                settledBy(key(match.a().toString(), match.b().toString())));
    }

    private List<DuplicatesView.Pair> keptApart() {
        List<DuplicatesView.Pair> apart = new ArrayList<>();
        answers.values().stream()
                .filter(answer -> answer.kind().equals(DecisionKind.DIFFERENT_DOCUMENTS.key()))
                .sorted()
                .forEach(answer -> {
                    RecordId a =
                            RecordId.parse(answer.about().getOrDefault("a", "")).orElse(null);
                    RecordId b =
                            RecordId.parse(answer.about().getOrDefault("b", "")).orElse(null);
                    if (a != null && b != null && labels.containsKey(a) && labels.containsKey(b)) {
                        apart.add(new DuplicatesView.Pair(
                                item(a), item(b), "a person said they are different", "", "", who(answer)));
                    }
                });
        return apart;
    }

    private String settledBy(String key) {
        Decision answer = answers.get(key);
        return answer == null ? "" : who(answer);
    }

    private String who(Decision answer) {
        return answer.actor() + (illustrative ? " (illustrative)" : "") + ", " + Minute.of(answer.at())
                + (answer.why().isEmpty() ? "" : ": " + answer.why());
    }

    private ItemView item(RecordId id) {
        return new ItemView(id.toString(), labels.getOrDefault(id, ItemLabel.NONE));
    }

    private static String key(String a, String b) {
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }
}
