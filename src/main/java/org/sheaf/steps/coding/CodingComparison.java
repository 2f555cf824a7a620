// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodedText;
import org.sheaf.coding.CodingAgreement;
import org.sheaf.coding.CodingConsensus;
import org.sheaf.document.FullText;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.studies.ReportTexts;

/**
 * What two people coded in the reports that both said they have coded whole. Before that nobody sees what the other coded.
 */
public final class CodingComparison {
    private final CodingState state;
    private final Map<ReportId, OpenText> opened = new TreeMap<>();

    /** @param problems told of texts that cannot be read (any more); they are left out */
    public CodingComparison(CodingState state, ReportTexts texts, Consumer<Problem> problems) {
        this.state = state;
        for (ReportId report : state.studies().reports()) {
            if (state.done(report).size() > 1) {
                state.studies()
                        .file(report)
                        .flatMap(file -> texts.read(file, problems))
                        .ifPresent(text -> opened.put(
                                report, OpenText.of(report, state.studies().name(report), text)));
            }
        }
    }

    /**
     * Two people and what both coded.
     *
     * @param texts of the reports that both coded whole, in the order of {@code reports}
     */
    public record Pair(ReviewerId first, ReviewerId second, List<OpenText> reports, List<CodedText> texts) {
        public Pair {
            reports = List.copyOf(reports);
            texts = List.copyOf(texts);
        }

        /** How far they coded alike. */
        public CodingAgreement agreement() {
            return CodingAgreement.of(first.name(), second.name(), texts);
        }
    }

    /** Every two people who coded at least one report whole, both of them; by name. */
    public List<Pair> pairs() {
        Map<String, List<ReviewerId>> people = new TreeMap<>();
        Map<String, List<OpenText>> common = new TreeMap<>();
        for (ReportId report : state.studies().reports()) {
            OpenText open = opened.get(report);
            if (open == null) {
                continue;
            }
            SortedSet<ReviewerId> done = state.done(report);
            for (ReviewerId first : done) {
                for (ReviewerId second : done.tailSet(first)) {
                    if (!first.equals(second)) {
                        String key = first + " " + second;
                        people.put(key, List.of(first, second));
                        common.computeIfAbsent(key, both -> new ArrayList<>()).add(open);
                    }
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        people.forEach((key, both) -> pairs.add(pair(both.get(0), both.get(1), common.getOrDefault(key, List.of()))));
        return pairs;
    }

    private Pair pair(ReviewerId first, ReviewerId second, List<OpenText> reports) {
        return new Pair(
                first,
                second,
                reports,
                reports.stream()
                        .map(open -> new CodedText(
                                open.report(), open.text().sentences(), coded(open, first), coded(open, second)))
                        .toList());
    }

    /** What a person coded in the text that a report has now, under codes that are in use. */
    private List<CodedSegment> coded(OpenText open, ReviewerId coder) {
        return state.segments(open.report(), coder).stream()
                .filter(segment ->
                        segment.text().equals(open.digest()) && state.tree().has(segment.code()))
                .toList();
    }

    /**
     * A code on a sentence that one of two people gave and the other did not.
     *
     * @param number 1-based number of the sentence
     * @param quote the sentence
     * @param gave who gave the code
     * @param gaveNot who did not
     * @param settled what was agreed; empty while nothing was
     */
    public record Disagreement(
            OpenText open,
            int number,
            int start,
            int end,
            int page,
            String quote,
            CodeId code,
            ReviewerId gave,
            ReviewerId gaveNot,
            Optional<CodingConsensus> settled) {}

    /** Where two people differ, by report and place. */
    public List<Disagreement> disagreements(Pair pair) {
        List<Disagreement> all = new ArrayList<>();
        for (int i = 0; i < pair.texts().size(); i++) {
            OpenText open = pair.reports().get(i);
            for (CodingAgreement.Difference difference :
                    CodingAgreement.differences(pair.texts().get(i))) {
                difference
                        .onlyFirst()
                        .forEach(code -> all.add(disagreement(open, difference, code, pair.first(), pair.second())));
                difference
                        .onlySecond()
                        .forEach(code -> all.add(disagreement(open, difference, code, pair.second(), pair.first())));
            }
        }
        return all;
    }

    private Disagreement disagreement(
            OpenText open, CodingAgreement.Difference difference, CodeId code, ReviewerId gave, ReviewerId gaveNot) {
        FullText text = open.text();
        int start = difference.sentence().start();
        int end = difference.sentence().end();
        return new Disagreement(
                open,
                difference.number(),
                start,
                end,
                difference.sentence().page(),
                text.quote(start, end),
                code,
                gave,
                gaveNot,
                state.settled().stream()
                        .filter(consensus -> consensus.report().equals(open.report())
                                && consensus.text().equals(open.digest())
                                && consensus.start() == start
                                && consensus.code().equals(code))
                        .findFirst());
    }
}
