// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.AuthorTheme;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodebookHistory;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingConsensus;
import org.sheaf.coding.Relation;
import org.sheaf.coding.RelationKind;
import org.sheaf.coding.Taken;
import org.sheaf.coding.ThemeMapping;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Memos;

/** What people said while coding, read from their decisions. What was taken back is left out; it stays in the ledger. */
final class CodingLog {
    private final Function<RecordId, Optional<ReportId>> now;
    private final List<CodebookHistory.Made> changes = new ArrayList<>();
    /** Made when it is asked for, and again after a further change. */
    private Optional<CodebookHistory> codebook = Optional.empty();

    /** Codes that came from other programs, by the GUIDs that they have there. */
    private final Map<String, CodeId> cameAs = new HashMap<>();

    /** When passages were coded in other programs, as these write it. */
    private final Map<String, String> codedThere = new HashMap<>();

    private String newest = "";
    private final Map<String, CodedSegment> segments = new LinkedHashMap<>();
    /** What was said to be taken back, by whom, and when first. */
    private final Map<String, Map<String, String>> takenBack = new HashMap<>();

    private final Map<String, Decision> anchored = new HashMap<>();
    /** By id, since the same words in capitals are the same theme. */
    private final Map<String, Listed> themes = new LinkedHashMap<>();

    private final Map<String, ThemeMapping> mappings = new LinkedHashMap<>();
    private final Memos memos = new Memos();
    private final Map<String, CodingConsensus> settled = new LinkedHashMap<>();
    private final Map<String, Relation> relations = new LinkedHashMap<>();
    private final Map<ReportId, SortedSet<ReviewerId>> done = new HashMap<>();
    /** When two people had both coded a report whole for the first time. */
    private final Map<BothDone, String> bothDone = new HashMap<>();

    private record BothDone(ReportId report, Set<ReviewerId> coders) {}
    /** When each report was last called done or not done by each person. */
    private final Map<String, String> marked = new HashMap<>();

    /** A theme that authors name, and the decision by which it came in. */
    record Listed(AuthorTheme theme, Decision decision) {}

    /**
     * @param now the report to which a record belongs now
     * @param decisions in the order in which they were taken
     */
    CodingLog(List<Decision> decisions, Function<RecordId, Optional<ReportId>> now) {
        this.now = now;
        decisions.forEach(this::take);
    }

    /** Whether these can be taken note of on top of what is known: none is older than what was taken note of. */
    boolean canTake(List<Decision> decisions) {
        return decisions.stream().allMatch(decision -> Decision.BY_TIME.compare(decision.at(), newest) >= 0);
    }

    /** Takes note of a decision; those that are not about coding are passed over. */
    void take(Decision decision) {
        Map<String, String> about = decision.about();
        newest = Decision.BY_TIME.compare(decision.at(), newest) > 0 ? decision.at() : newest;
        if (is(decision, DecisionKind.CODE_SEGMENT)) {
            SegmentFields.read(decision, now).ifPresent(segment -> {
                segments.put(segment.said() + " " + decision.actor(), segment);
                if (about.containsKey("coded")) {
                    codedThere.put(segment.said(), about.get("coded"));
                }
            });
            return; // of these there are tens of thousands
        }
        memos.take(decision);
        CodeFields.read(decision).ifPresent(change -> {
            changes.add(new CodebookHistory.Made(decision.at(), decision.actor(), decision.why(), change));
            codebook = Optional.empty();
            if (about.containsKey("guid")) {
                cameAs.put(about.get("guid"), change.about());
            }
        });
        if (is(decision, DecisionKind.TAKE_BACK)) {
            takenBack
                    .computeIfAbsent(about.getOrDefault("said", ""), said -> new HashMap<>())
                    .putIfAbsent(decision.actor(), decision.at());
        } else if (is(decision, DecisionKind.ANCHOR_SEGMENT)) {
            anchored.put(about.getOrDefault("said", ""), decision);
        } else if (is(decision, DecisionKind.AUTHOR_THEME)) {
            theme(about).ifPresent(theme -> {
                if (isOn(about)) {
                    themes.put(theme.id(), new Listed(theme, decision));
                } else {
                    themes.remove(theme.id());
                }
            });
        } else if (is(decision, DecisionKind.MAP_THEME)) {
            map(decision);
        } else if (is(decision, DecisionKind.SETTLE_CODE)) {
            settle(decision);
        } else if (is(decision, DecisionKind.RELATE_CODES)) {
            relate(decision);
        } else if (is(decision, DecisionKind.CODING_DONE)) {
            Optional<ReportId> report = report(about.getOrDefault("report", ""));
            ReviewerId.parse(decision.actor()).ifPresent(coder -> report.ifPresent(id -> done(decision, id, coder)));
        }
    }

    private void done(Decision decision, ReportId report, ReviewerId coder) {
        marked.put(report + " " + coder, decision.at());
        SortedSet<ReviewerId> coders = done.computeIfAbsent(report, none -> new TreeSet<>());
        if (isOn(decision.about())) {
            coders.stream()
                    .filter(other -> !other.equals(coder))
                    .forEach(other -> bothDone.putIfAbsent(
                            new BothDone(report, Set.copyOf(List.of(coder, other))), decision.at()));
            coders.add(coder);
        } else {
            coders.remove(coder);
        }
    }

    private static boolean is(Decision decision, DecisionKind kind) {
        return decision.kind().equals(kind.key());
    }

    private static boolean isOn(Map<String, String> about) {
        return !about.getOrDefault("on", "yes").equals("no");
    }

    private Optional<ReportId> report(String id) {
        return ReportId.parse(id).flatMap(report -> now.apply(report.anchor()));
    }

    private Optional<AuthorTheme> theme(Map<String, String> about) {
        String words = about.getOrDefault("theme", "");
        return words.isBlank()
                ? Optional.empty()
                : report(about.getOrDefault("report", "")).map(report -> new AuthorTheme(report, words));
    }

    private void map(Decision decision) {
        Map<String, String> about = decision.about();
        Optional<AuthorTheme> theme = theme(about);
        Optional<CodeId> code = CodeId.parse(about.getOrDefault("code", ""));
        if (theme.isEmpty() || code.isEmpty()) {
            return;
        }
        String key = theme.get().id() + " " + code.get();
        mappings.remove(key);
        Optional<Taken> taken = Taken.parse(about.getOrDefault("taken", ""));
        if (isOn(about) && taken.isPresent()) {
            mappings.put(
                    key,
                    new ThemeMapping(
                            theme.get(), code.get(), taken.get(), decision.actor(), decision.at(), decision.why()));
        }
    }

    private void settle(Decision decision) {
        Map<String, String> about = decision.about();
        Optional<ReportId> report = report(about.getOrDefault("report", ""));
        Optional<CodeId> code = CodeId.parse(about.getOrDefault("code", ""));
        Optional<Digest> text = Digest.parse(about.getOrDefault("text", ""));
        int start = SegmentFields.number(about, "start");
        int end = SegmentFields.number(about, "end");
        if (report.isPresent() && code.isPresent() && text.isPresent() && start >= 0 && end > start) {
            settled.put(
                    report.get() + " " + text.get() + " " + start + " " + code.get(),
                    new CodingConsensus(
                            decision.nameless(),
                            report.get(),
                            text.get(),
                            start,
                            end,
                            about.getOrDefault("quote", ""),
                            code.get(),
                            about.getOrDefault("holds", "").equals("yes"),
                            about.getOrDefault("how", ""),
                            decision.actor(),
                            decision.at(),
                            decision.why()));
        }
    }

    /** What was agreed about sentences that two people did not code alike, each where the sentence stands now. */
    List<CodingConsensus> settled() {
        return settled.values().stream()
                .map(one -> place(one.said())
                        .map(place -> one.movedTo(place.text(), place.start(), place.end()))
                        .orElse(one))
                .toList();
    }

    private void relate(Decision decision) {
        Map<String, String> about = decision.about();
        Optional<CodeId> from = CodeId.parse(about.getOrDefault("from", ""));
        Optional<CodeId> to = CodeId.parse(about.getOrDefault("to", ""));
        Optional<RelationKind> kind = RelationKind.parse(about.getOrDefault("relation", ""));
        if (from.isEmpty() || to.isEmpty() || kind.isEmpty()) {
            return;
        }
        SortedSet<ReportId> reports = new TreeSet<>();
        Stream.of(about.getOrDefault("reports", "").split(" "))
                .forEach(id -> report(id).ifPresent(reports::add));
        String key = from.get() + " " + kind.get() + " " + to.get();
        relations.remove(key);
        if (!reports.isEmpty()) {
            relations.put(
                    key, new Relation(from.get(), kind.get(), to.get(), reports, decision.actor(), decision.why()));
        }
    }

    /** Codes that came from other programs, by the GUIDs that they have there. */
    Map<String, CodeId> cameAs() {
        return Collections.unmodifiableMap(cameAs);
    }

    /** When a passage was coded in the other program that it came from, as that writes it; nothing for one coded here. */
    Optional<String> codedThere(CodedSegment segment) {
        return Optional.ofNullable(codedThere.get(segment.said()));
    }

    CodebookHistory codebook() {
        CodebookHistory history = codebook.orElseGet(() -> new CodebookHistory(changes));
        codebook = Optional.of(history);
        return history;
    }

    /** A code that a person gave to a passage, whether it was taken back or not; nothing if there never was such a one. */
    Optional<CodedSegment> given(String said, String coder) {
        return Optional.ofNullable(segments.get(said + " " + coder));
    }

    /** The coded passages of all coders, in the order in which they were coded, each where it stands now. */
    List<CodedSegment> segments() {
        return segments(segment -> takenBackAt(segment).isEmpty());
    }

    /** The passages whose codes were taken back by those who had given them. */
    List<CodedSegment> takenBack() {
        return segments(segment -> takenBackAt(segment).isPresent());
    }

    /**
     * The passages of a report that a person had coded when two people had both coded it whole for the first time: what was
     * coded or taken back afterwards may have been said knowing the other's codes.
     *
     * @return nothing where the two never had at the same time
     */
    Optional<List<CodedSegment>> unseen(ReportId report, ReviewerId coder, ReviewerId other) {
        return Optional.ofNullable(bothDone.get(new BothDone(report, Set.copyOf(List.of(coder, other)))))
                .map(moment -> segments(segment -> segment.report().equals(report)
                        && segment.coder().equals(coder)
                        && Decision.BY_TIME.compare(segment.at(), moment) <= 0
                        && takenBackAt(segment)
                                .filter(at -> Decision.BY_TIME.compare(at, moment) <= 0)
                                .isEmpty()));
    }

    private List<CodedSegment> segments(Predicate<CodedSegment> standing) {
        return segments.values().stream()
                .filter(standing)
                .map(segment -> place(segment.said())
                        .map(place -> segment.movedTo(place.text(), place.page(), place.start(), place.end()))
                        .orElse(segment))
                .toList();
    }

    private Optional<String> takenBackAt(CodedSegment segment) {
        return Optional.ofNullable(takenBack
                .getOrDefault(segment.said(), Map.of())
                .get(segment.coder().name()));
    }

    private record Place(Digest text, int page, int start, int end) {}

    /** Where something stands since it was found again in another text; nothing for where it was said to be. */
    private Optional<Place> place(String said) {
        return Optional.ofNullable(anchored.get(said)).map(Decision::about).flatMap(about -> {
            int page = SegmentFields.number(about, "page");
            int start = SegmentFields.number(about, "start");
            int end = SegmentFields.number(about, "end");
            return Digest.parse(about.getOrDefault("text", ""))
                    .filter(text -> start >= 0 && end > start && page >= 1)
                    .map(text -> new Place(text, page, start, end));
        });
    }

    /** The themes that authors name, in the order in which they came in. */
    Collection<Listed> themes() {
        return Collections.unmodifiableCollection(themes.values());
    }

    /** A theme that is on the list. */
    Optional<Listed> listed(AuthorTheme theme) {
        return Optional.ofNullable(themes.get(theme.id()));
    }

    Collection<ThemeMapping> mappings() {
        return Collections.unmodifiableCollection(mappings.values());
    }

    Collection<Relation> relations() {
        return Collections.unmodifiableCollection(relations.values());
    }

    /** The memos on something, the oldest first. */
    List<Decision> memos(String on, Predicate<String> id) {
        return memos.on(on).stream().filter(memo -> id.test(Memos.id(memo))).toList();
    }

    /** All memos that there ever were. */
    List<Decision> everNoted() {
        return memos.ever();
    }

    /** When a person last called a report done or not done, ISO 8601 in UTC; empty for never. */
    String marked(ReportId report, ReviewerId coder) {
        return marked.getOrDefault(report + " " + coder, "");
    }

    /** Those who said that they have coded the whole report. */
    SortedSet<ReviewerId> done(ReportId report) {
        return done.getOrDefault(report, Collections.emptySortedSet());
    }
}
