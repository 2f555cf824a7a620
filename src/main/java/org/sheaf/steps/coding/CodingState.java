// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.audit.Decision;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.ApproachSteps;
import org.sheaf.coding.AuthorTheme;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodebookCheck;
import org.sheaf.coding.CodebookHistory;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingConsensus;
import org.sheaf.coding.CodingTree;
import org.sheaf.coding.PassagePlace;
import org.sheaf.coding.Relation;
import org.sheaf.coding.ThemeMapping;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.studies.Studies;
import org.sheaf.store.Session;

/** Coding as it stands in one state of the facts. What was said of reports that are not included (any more) is left out. */
public final class CodingState {
    private final Studies studies;
    private final CodingLog log;
    private final Protocol.Coding agreed;
    /** Made when they are asked for, and again after something was added. */
    private Optional<Map<Coding, List<CodedSegment>>> alike = Optional.empty();

    private Optional<Map<ReportId, List<CodedSegment>>> byReport = Optional.empty();
    private Optional<List<CodedSegment>> counted = Optional.empty();
    private long entry;

    private static final Comparator<CodedSegment> BY_PLACE = Comparator.comparingInt(CodedSegment::start)
            .thenComparingInt(CodedSegment::end)
            .thenComparing(CodedSegment::code)
            .thenComparing(CodedSegment::said);

    private CodingState(Session session, Protocol protocol) {
        this.studies = Studies.of(session, protocol);
        this.log = new CodingLog(session.decisions().all(), studies::now);
        this.agreed = protocol.coding();
        this.entry = last(session);
    }

    private static long last(Session session) {
        return session.entries().last().map(LedgerEntry::id).orElse(0L);
    }

    /** Whether nothing was added to the ledger since. */
    boolean isOf(Session session) {
        return last(session) == entry;
    }

    /**
     * Takes note of what one act just added, right on top of what is known.
     *
     * @param under the entry under which it stands
     * @return false if it came out of order: then everything must be read again
     */
    boolean take(List<Decision> decisions, long under) {
        if (under != entry + 1 || !log.canTake(decisions)) {
            return false;
        }
        decisions.forEach(log::take);
        alike = Optional.empty();
        byReport = Optional.empty();
        counted = Optional.empty();
        entry = under;
        return true;
    }

    public static CodingState of(Session session, Protocol protocol) {
        return new CodingState(session, protocol);
    }

    public Studies studies() {
        return studies;
    }

    /** The codebook as it is now. */
    public CodingTree tree() {
        return log.codebook().now();
    }

    /** The codebook from its beginning. */
    public CodebookHistory codebook() {
        return log.codebook();
    }

    /** Codes that came from other programs, by the GUIDs that they have there. */
    Map<String, CodeId> cameAs() {
        return log.cameAs();
    }

    /** When a passage was coded in the other program that it came from, as that writes it; nothing for one coded here. */
    Optional<String> codedThere(CodedSegment segment) {
        return log.codedThere(segment);
    }

    /**
     * The code that a person means. An id comes before a name, also the id of a code that is no longer used: what was meant
     * for it does not go to another that happens to be called so.
     *
     * @param said its id or its name, whatever the case
     * @throws ReviewException if the codebook has none, or it is no longer used, or several codes have the name
     */
    public CodeId code(String said) {
        String wanted = said.strip();
        List<CodeId> found = retired(wanted).isEmpty() ? tree().meant(wanted) : List.of();
        if (found.size() > 1) {
            throw ReviewException.usage(
                    "Several codes are called \"" + wanted + "\": "
                            + found.stream().map(CodeId::name).collect(Collectors.joining(", ")) + ".",
                    "Name the code by its id.");
        }
        return found.stream().findFirst().orElseThrow(() -> noCode(wanted));
    }

    private Optional<CodebookHistory.Retired> retired(String id) {
        return CodeId.parse(id).flatMap(codebook()::retired);
    }

    private ReviewException noCode(String wanted) {
        Optional<CodebookHistory.Retired> gone = retired(wanted);
        if (gone.isPresent()) {
            return ReviewException.usage(
                    "The code \"" + wanted + "\" is no longer used.",
                    gone.get().into().isEmpty()
                            ? "It was removed. `sheaf codebook` lists the codes."
                            : "In its place stands "
                                    + String.join(
                                            ", ",
                                            gone.get().into().stream()
                                                    .map(CodeId::name)
                                                    .toList()) + ".");
        }
        return ReviewException.usage(
                "There is no code \"" + wanted + "\".",
                tree().codes().isEmpty()
                        ? "The codebook is empty: `sheaf codebook take` takes codebook.yml, `sheaf codebook add` adds a"
                                + " code."
                        : "`sheaf codebook` lists the codes.");
    }

    /** One person's one code on one passage, however often it was given: here, and in a work packet meanwhile. */
    private record Coding(ReviewerId coder, PassagePlace place, CodeId code) {
        static Coding of(CodedSegment segment) {
            return new Coding(segment.coder(), PassagePlace.of(segment), segment.code());
        }
    }

    private Map<Coding, List<CodedSegment>> byCoding() {
        Map<Coding, List<CodedSegment>> all = alike.orElseGet(() -> log.segments().stream()
                .filter(segment -> studies.includes(segment.report()))
                .map(this::counting)
                .collect(Collectors.groupingBy(Coding::of, LinkedHashMap::new, Collectors.toList())));
        alike = Optional.of(all);
        return all;
    }

    private CodedSegment counting(CodedSegment segment) {
        return segment.under(log.codebook().countedUnder(segment.code()));
    }

    /**
     * Every coded passage under the code under which it counts now, in the order in which they were coded. What one person
     * coded alike several times is there once.
     */
    public List<CodedSegment> segments() {
        return byCoding().values().stream().map(given -> given.get(0)).toList();
    }

    /** Each time that the person who coded a passage gave it the same code, this one included. */
    public List<CodedSegment> alike(CodedSegment segment) {
        return byCoding().getOrDefault(Coding.of(segment), List.of(segment));
    }

    private List<CodedSegment> segments(ReportId report) {
        Map<ReportId, List<CodedSegment>> known =
                byReport.orElseGet(() -> segments().stream().collect(Collectors.groupingBy(CodedSegment::report)));
        byReport = Optional.of(known);
        return known.getOrDefault(report, List.of());
    }

    /** The coded passages of one report by one coder, by place. */
    public List<CodedSegment> segments(ReportId report, ReviewerId coder) {
        return segments(report).stream()
                .filter(segment -> segment.coder().equals(coder))
                .sorted(BY_PLACE)
                .toList();
    }

    /** What one coder coded in a report and took back, under the codes under which it would count now. */
    List<CodedSegment> takenBack(ReportId report, ReviewerId coder) {
        return log.takenBack().stream()
                .filter(segment ->
                        segment.report().equals(report) && segment.coder().equals(coder))
                .map(this::counting)
                .toList();
    }

    /**
     * What a person had coded in a report when two people had both coded it whole for the first time, by place, under the
     * codes under which it counts now; nothing where the two never had.
     */
    Optional<List<CodedSegment>> unseen(ReportId report, ReviewerId coder, ReviewerId other) {
        return log.unseen(report, coder, other)
                .map(then -> then.stream().map(this::counting).sorted(BY_PLACE).toList());
    }

    /**
     * What was agreed about sentences that two people did not code alike, by place, about the codes under which it counts
     * now. Of what was agreed twice about one sentence the later stands.
     */
    public List<CodingConsensus> settled() {
        SortedMap<String, CodingConsensus> standing = new TreeMap<>();
        for (CodingConsensus said : log.settled()) {
            if (studies.includes(said.report())) {
                CodingConsensus one = said.under(log.codebook().countedUnder(said.code()));
                standing.put(
                        String.format(Locale.ROOT, "%s %s %09d %s", one.report(), one.text(), one.start(), one.code()),
                        one);
            }
        }
        return List.copyOf(standing.values());
    }

    /** The coded passages that count: all but those of which nothing is left after what was agreed. */
    public List<CodedSegment> counted() {
        List<CodedSegment> known = counted.orElseGet(() -> {
            Map<ReportId, List<CodingConsensus>> agreed = settled().stream()
                    .filter(consensus -> !consensus.holds())
                    .collect(Collectors.groupingBy(CodingConsensus::report));
            return segments().stream()
                    .filter(segment ->
                            !CodingConsensus.leaveNothingOf(segment, agreed.getOrDefault(segment.report(), List.of())))
                    .toList();
        });
        counted = Optional.of(known);
        return known;
    }

    /**
     * Whether what is coded in a report is shown to others: as many people have coded it whole as the protocol wants, and,
     * where several code it, all of them. So nobody sees another's codes before having coded the whole report too.
     */
    public boolean isOpen(ReportId report) {
        SortedSet<ReviewerId> at = coders(report);
        SortedSet<ReviewerId> whole = done(report);
        return (agreed.coders() == 1 || whole.size() >= agreed.coders()) && (at.size() < 2 || whole.containsAll(at));
    }

    /** How far coding has come in the steps of the approach that the protocol names; none where it names none. */
    public List<ApproachSteps.Step> steps() {
        long whole = studies.reports().stream()
                .filter(report -> done(report).size() >= agreed.coders())
                .count();
        return agreed.approach()
                .map(approach -> ApproachSteps.of(
                        approach, tree(), uses(), (int) whole, studies.reports().size()))
                .orElse(List.of());
    }

    /** The coded passages that count and may be shown to everybody. */
    public List<CodedSegment> shown() {
        return shown(segment -> false);
    }

    /** The coded passages that count and may be shown to a person: also those of one's own. */
    public List<CodedSegment> shownTo(ReviewerId person) {
        return shown(segment -> segment.coder().equals(person));
    }

    private List<CodedSegment> shown(Predicate<CodedSegment> inAnyCase) {
        Map<ReportId, Boolean> open = new HashMap<>();
        return counted().stream()
                .filter(segment -> inAnyCase.test(segment) || open.computeIfAbsent(segment.report(), this::isOpen))
                .toList();
    }

    /** Passages whose code was removed or split: they wait to be coded with another. */
    public List<CodedSegment> waiting() {
        return counted().stream().filter(segment -> !tree().has(segment.code())).toList();
    }

    /** The themes that the authors of included reports name, by the names of the reports, then as they came in. */
    public List<AuthorTheme> themes() {
        List<AuthorTheme> themes = new ArrayList<>();
        for (ReportId report : studies.reports()) {
            log.themes().stream()
                    .map(CodingLog.Listed::theme)
                    .filter(theme -> theme.report().equals(report))
                    .forEach(themes::add);
        }
        return themes;
    }

    /** The decision by which a theme came in. */
    public Optional<Decision> stated(AuthorTheme theme) {
        return log.listed(theme).map(CodingLog.Listed::decision);
    }

    /** To which codes of the codebook authors' themes belong; what was merged counts under the other, the newest saying. */
    public List<ThemeMapping> mappings() {
        SortedMap<String, ThemeMapping> byPlace = new TreeMap<>();
        List<AuthorTheme> themes = themes();
        for (ThemeMapping mapping : log.mappings()) {
            Optional<AuthorTheme> theme = log.listed(mapping.theme()).map(CodingLog.Listed::theme);
            int at = theme.map(themes::indexOf).orElse(-1);
            CodeId code = log.codebook().countedUnder(mapping.code());
            if (at >= 0 && tree().has(code)) {
                byPlace.put(
                        String.format(Locale.ROOT, "%06d %s", at, code),
                        new ThemeMapping(
                                themes.get(at), code, mapping.taken(), mapping.actor(), mapping.at(), mapping.why()));
            }
        }
        return List.copyOf(byPlace.values());
    }

    /** How every code is used that is: by itself, without the codes below it. */
    public Map<CodeId, CodebookCheck.Uses> uses() {
        Map<CodeId, Integer> passages = new TreeMap<>();
        Map<CodeId, Integer> themes = new TreeMap<>();
        Map<CodeId, SortedSet<ReportId>> reports = new TreeMap<>();
        counted().forEach(segment -> {
            passages.merge(segment.code(), 1, Integer::sum);
            reports.computeIfAbsent(segment.code(), code -> new TreeSet<>()).add(segment.report());
        });
        mappings().forEach(mapping -> {
            themes.merge(mapping.code(), 1, Integer::sum);
            reports.computeIfAbsent(mapping.code(), code -> new TreeSet<>())
                    .add(mapping.theme().report());
        });
        Map<CodeId, CodebookCheck.Uses> uses = new TreeMap<>();
        reports.forEach((code, used) -> uses.put(
                code,
                new CodebookCheck.Uses(
                        passages.getOrDefault(code, 0), themes.getOrDefault(code, 0), List.copyOf(used))));
        return uses;
    }

    /** The relations between codes that stand. */
    public List<Relation> relations() {
        return log.relations().stream()
                .map(relation -> relation.between(
                        log.codebook().countedUnder(relation.from()),
                        log.codebook().countedUnder(relation.to())))
                .filter(relation -> tree().has(relation.from())
                        && tree().has(relation.to())
                        && !relation.from().equals(relation.to()))
                .filter(relation -> relation.reports().stream().anyMatch(studies::includes))
                .toList();
    }

    /**
     * The memos on something, the oldest first; those on a code that was merged stand on the other one.
     *
     * @param on {@code code}, {@code segment} or {@code report}
     */
    public List<Decision> memos(String on, String id) {
        return log.memos(
                on,
                on.equals("code")
                        ? said -> CodeId.parse(said)
                                .map(log.codebook()::countedUnder)
                                .filter(code -> code.name().equals(id))
                                .isPresent()
                        : said -> said.equals(id));
    }

    /** All memos that there ever were, with those in the place of which others stand now. */
    List<Decision> everNoted() {
        return log.everNoted();
    }

    /** What was noted on a passage, with the code and later; empty for nothing. What somebody else noted bears the name. */
    public String noted(CodedSegment segment) {
        return alike(segment).stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(one.memo()),
                        memos("segment", one.said()).stream().map(memo -> words(memo, one))))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    private static String words(Decision memo, CodedSegment segment) {
        return (memo.actor().equals(segment.coder().name()) ? "" : memo.actor() + ": ") + memo.why();
    }

    /** What people said while coding. */
    CodingLog log() {
        return log;
    }

    /** The reports with a full text that a person has not called done, by name. */
    public List<ReportId> queue(ReviewerId coder) {
        return studies.reports().stream()
                .filter(report ->
                        studies.file(report).isPresent() && !done(report).contains(coder))
                .toList();
    }

    /** Those who said that they have coded the whole report. */
    public SortedSet<ReviewerId> done(ReportId report) {
        return log.done(report);
    }

    /** When a person last called a report done or not done, ISO 8601 in UTC; empty for never. */
    public String marked(ReportId report, ReviewerId coder) {
        return log.marked(report, coder);
    }

    /** Those who coded something in a report. */
    public SortedSet<ReviewerId> coders(ReportId report) {
        SortedSet<ReviewerId> coders = new TreeSet<>();
        segments(report).forEach(segment -> coders.add(segment.coder()));
        return coders;
    }
}
