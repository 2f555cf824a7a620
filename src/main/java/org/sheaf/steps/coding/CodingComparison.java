// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
 * What two people coded in the reports that both said they have coded whole, as it stood when both had: what either coded or
 * took back afterwards may have been said knowing the other's codes. Nobody sees it before the report is open to all.
 */
public final class CodingComparison {
    private final CodingState state;
    private final List<CodingConsensus> settled;
    private final Map<ReportId, OpenText> opened = new TreeMap<>();

    /** @param problems told of texts that cannot be read (any more); they are left out */
    public CodingComparison(CodingState state, ReportTexts texts, Consumer<Problem> problems) {
        this.state = state;
        this.settled = state.settled();
        for (ReportId report : state.studies().reports()) {
            if (state.done(report).size() > 1 && state.isOpen(report)) {
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
     * @param changed what reports are called that both coded whole in a text which was changed since, and not all of their
     *     passages found again: they are not compared
     * @param waiting passages of the two that are not compared since their code was removed or split
     */
    public record Pair(
            ReviewerId first,
            ReviewerId second,
            List<OpenText> reports,
            List<CodedText> texts,
            List<String> changed,
            int waiting) {
        public Pair {
            reports = List.copyOf(reports);
            texts = List.copyOf(texts);
            changed = List.copyOf(changed);
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
        List<OpenText> compared = new ArrayList<>();
        List<CodedText> texts = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        int waiting = 0;
        for (OpenText open : reports) {
            List<CodedSegment> ofFirst = unseen(open, first, second);
            List<CodedSegment> ofSecond = unseen(open, second, first);
            List<CodedSegment> both =
                    Stream.concat(ofFirst.stream(), ofSecond.stream()).toList();
            if (both.stream().allMatch(segment -> segment.text().equals(open.digest()))) {
                compared.add(open);
                texts.add(new CodedText(open.report(), open.text().sentences(), inUse(ofFirst), inUse(ofSecond)));
                waiting += both.size() - inUse(both).size();
            } else {
                changed.add(open.name());
            }
        }
        return new Pair(first, second, compared, texts, changed, waiting);
    }

    private List<CodedSegment> unseen(OpenText open, ReviewerId coder, ReviewerId other) {
        return state.unseen(open.report(), coder, other).orElse(List.of());
    }

    private List<CodedSegment> inUse(List<CodedSegment> segments) {
        return segments.stream()
                .filter(segment -> state.tree().has(segment.code()))
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
     * @param alikeSince whether the two have coded the sentence alike since, by coding or taking back
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
            Optional<CodingConsensus> settled,
            boolean alikeSince) {
        /** Whether somebody has to look at it still. */
        public boolean isOpen() {
            return settled.isEmpty() && !alikeSince;
        }
    }

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
                settled.stream()
                        .filter(consensus -> consensus.report().equals(open.report())
                                && consensus.text().equals(open.digest())
                                && consensus.start() == start
                                && consensus.code().equals(code))
                        .findFirst(),
                bears(open, gave, code, start, end) == bears(open, gaveNot, code, start, end));
    }

    /** Whether a person's codes of now give a sentence a code. */
    private boolean bears(OpenText open, ReviewerId coder, CodeId code, int start, int end) {
        return state.segments(open.report(), coder).stream()
                .anyMatch(segment -> segment.code().equals(code)
                        && segment.text().equals(open.digest())
                        && segment.start() < end
                        && start < segment.end());
    }
}
