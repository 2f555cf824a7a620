// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodedSegment;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.screening.VoteIntake;
import org.sheaf.store.Session;
import org.sheaf.workspace.CodingPacket;

/**
 * Lets in what a person coded in a work packet. It is kept under that person's name; the ledger entry says who brought it in.
 * The same thing twice is once, and no order makes a difference: codes are a set, and what one person coded alike in two
 * places counts once. What became of codebook, reports and texts meanwhile is followed and said; refused is only what could
 * not have been coded in that packet.
 */
public final class CodingIntake {
    private final CodingDesk desk;
    private final Decisions decisions;
    private final Protocol protocol;
    private final String file;
    private final CodingPacket packet;
    private final String from;
    private final Map<ReportId, OpenText> texts = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param desk of whoever brings the packet in
     * @param file as the user knows it
     */
    public CodingIntake(CodingDesk desk, Decisions decisions, Protocol protocol, String file, CodingPacket packet) {
        this.desk = desk;
        this.decisions = decisions;
        this.protocol = protocol;
        this.file = file;
        this.packet = packet;
        this.from = packet.from();
        packet.texts().forEach(text -> texts.put(text.report(), OpenText.of(text.report(), text.name(), text.text())));
    }

    /**
     * What became of it.
     *
     * @param codes that are new
     * @param others memos, takings back, and reports called done or not done, that are new
     * @param known what was there already
     * @param problems what was refused, and what is worth knowing
     */
    public record Result(long codes, long others, long known, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes it in; safe when this returns.
     *
     * @param said what the person for whom the packet is decided in it, oldest first
     */
    public Result take(List<VoteIntake.Incoming> said) {
        Set<Decision> erased = decisions.alreadyErased(
                said.stream().map(VoteIntake.Incoming::decision).toList());
        Digest inputs =
                Digest.of(said.stream().map(one -> one.decision().toJson()).collect(Collectors.joining("\n")));
        List<Check> checks = new ArrayList<>();
        decisions.keepNow("merge packet", inputs, session -> {
            Check check = new Check(session, erased);
            checks.add(check);
            return check.all(said);
        });
        Check check = checks.get(checks.size() - 1);
        problems.addAll(check.refused);
        check.say();
        anchor(check.saids);
        decisions.writeOut();
        return new Result(check.codes, check.accepted.size() - check.codes, check.known, problems);
    }

    private void note(String what, String advice) {
        problems.add(Problem.warning(file, 0, what, advice));
    }

    /** Looks up what was coded in the packet in the texts that the reports have now. */
    private void anchor(Set<String> saids) {
        SortedSet<ReportId> reports = desk.read(state -> state.segments().stream()
                .filter(segment -> isOf(state, segment, saids))
                .map(CodedSegment::report)
                .collect(Collectors.toCollection(TreeSet::new)));
        for (ReportId report : reports) {
            try {
                anchor(desk.open(report, problems::add), saids);
            } catch (ReviewException e) {
                problems.add(
                        Problem.error(file, 0, e.getMessage() + " What was coded in it keeps its place.", e.advice()));
            }
        }
    }

    private static boolean isOf(CodingState state, CodedSegment segment, Set<String> saids) {
        return state.alike(segment).stream().anyMatch(one -> saids.contains(one.said()));
    }

    private void anchor(OpenText open, Set<String> saids) {
        List<CodedSegment> all = desk.astray(open);
        List<CodedSegment> astray = desk.read(state ->
                all.stream().filter(segment -> isOf(state, segment, saids)).toList());
        if (astray.isEmpty()) {
            return;
        }
        CodingDesk.Anchored anchored = desk.anchor(open, astray);
        note(
                "The text of " + open.name() + " was changed since the packet was made; "
                        + Check.passages(anchored.found().size(), "was", "were") + " found again by the words.",
                "");
        anchored.several().forEach(segment -> astray(open, segment, "stand at several places"));
        anchored.lost().forEach(segment -> astray(open, segment, "are not there any more"));
    }

    private void astray(OpenText open, CodedSegment segment, String what) {
        problems.add(
                Problem.error(
                        file,
                        0,
                        "The text of " + open.name() + " was changed since the packet was made, and the words that "
                                + segment.coder() + " coded with " + segment.code() + " " + what + ": \""
                                + segment.quote() + "\"",
                        "The code is kept with the old text. Code the passage anew where it stands now, and take the old one back."));
    }

    /** Goes through what came in on what the store holds at that moment. */
    private final class Check {
        private final CodingState state;
        private final Set<String> held = new HashSet<>();
        private final Set<Decision> erased;
        private final List<Decision> accepted = new ArrayList<>();
        private final List<Problem> refused = new ArrayList<>();
        /** How the passages coded in the packet are referred to, new or known. */
        private final Set<String> saids = new HashSet<>();

        private final Set<String> fresh = new HashSet<>();
        private long codes;
        private long known;

        Check(Session session, Set<Decision> erased) {
            this.state = CodingState.of(session, protocol);
            this.erased = erased;
            session.decisions().all().forEach(decision -> held.add(decision.id()));
        }

        List<Decision> all(List<VoteIntake.Incoming> said) {
            said.forEach(one -> take(one.decision(), one.line()));
            return accepted;
        }

        private void take(Decision decision, long line) {
            boolean isCode = decision.kind().equals(DecisionKind.CODE_SEGMENT.key());
            if (held.contains(decision.id()) || erased.contains(decision)) {
                known++;
            } else {
                Optional<Problem> problem = isCode ? code(decision, line) : other(decision, line);
                if (problem.isPresent()) {
                    refused.add(problem.get());
                    return;
                }
                accepted.add(decision);
                held.add(decision.id());
                state.log().take(decision);
                codes += isCode ? 1 : 0;
                if (isCode) {
                    fresh.add(decision.nameless());
                }
            }
            if (isCode) {
                saids.add(decision.nameless());
            }
        }

        private Optional<Problem> refuse(long line, String what, String advice) {
            return Optional.of(Problem.error(file, line, what + " It was not taken.", advice));
        }

        /** Why a code cannot be taken; nothing if it can. */
        private Optional<Problem> code(Decision decision, long line) {
            Map<String, String> about = decision.about();
            Optional<CodeId> code = CodeId.parse(about.getOrDefault("code", ""));
            Optional<OpenText> open =
                    ReportId.parse(about.getOrDefault("report", "")).flatMap(id -> Optional.ofNullable(texts.get(id)));
            if (code.filter(packet.codebook()::has).isEmpty()
                    || open.isEmpty()
                    || !isPassage(about, open.get(), code.get())) {
                return refuse(
                        line,
                        "This passage or code is none of this packet.",
                        "Ask " + packet.reviewer() + " for the packet again.");
            }
            if (!state.tree().has(code.get())
                    && state.codebook().retired(code.get()).isEmpty()) {
                return refuse(
                        line,
                        "The codebook has no code \"" + code.get() + "\" and never had.",
                        "Add it with `sheaf codebook add`, then merge the packet again.");
            }
            return report(open.get().report(), line);
        }

        private boolean isPassage(Map<String, String> about, OpenText open, CodeId code) {
            try {
                Map<String, String> same = new TreeMap<>(SegmentFields.write(
                        open, SegmentFields.number(about, "start"), SegmentFields.number(about, "end"), code));
                same.put("from", from);
                return same.equals(about);
            } catch (ReviewException e) {
                return false;
            }
        }

        private Optional<Problem> report(ReportId report, long line) {
            return state.studies().now(report.anchor()).isPresent()
                    ? Optional.empty()
                    : refuse(
                            line,
                            "There is no report \"" + report + "\" in this review.",
                            "Bring the packet into the review that it was made for.");
        }

        /** The same for anything else that can be said in a packet. */
        private Optional<Problem> other(Decision decision, long line) {
            Map<String, String> about = decision.about();
            String on = about.getOrDefault("on", "");
            if (decision.kind().equals(DecisionKind.TAKE_BACK.key())) {
                return passage(about.getOrDefault("said", ""), line, "It takes back");
            } else if (decision.kind().equals(DecisionKind.MEMO.key()) && on.equals("segment")) {
                return passage(about.getOrDefault("id", ""), line, "It notes something on");
            } else if (decision.kind().equals(DecisionKind.MEMO.key()) && on.equals("report")) {
                return inPacket(about.getOrDefault("id", ""), line);
            } else if (decision.kind().equals(DecisionKind.CODING_DONE.key())) {
                return inPacket(about.getOrDefault("report", ""), line);
            }
            return refuse(line, "\"" + decision.kind() + "\" is nothing that is decided in a packet for coding.", "");
        }

        private Optional<Problem> passage(String said, long line, String what) {
            return state.log().given(said, packet.reviewer().name()).isPresent()
                    ? Optional.empty()
                    : refuse(
                            line,
                            what + " a passage that " + packet.reviewer() + " has not coded.",
                            "Nothing, if that passage was not taken either; else ask for the packet again.");
        }

        private Optional<Problem> inPacket(String said, long line) {
            Optional<ReportId> report = ReportId.parse(said).filter(texts::containsKey);
            return report.isPresent()
                    ? report(report.get(), line)
                    : refuse(line, "\"" + said + "\" is no report of this packet.", "Ask for the packet again.");
        }

        /** Says what became of codes and reports while the packet was on its way. */
        void say() {
            List<CodedSegment> standing = state.log().segments().stream()
                    .filter(segment -> segment.coder().equals(packet.reviewer()) && fresh.contains(segment.said()))
                    .toList();
            standing.stream()
                    .collect(Collectors.groupingBy(CodedSegment::code, TreeMap::new, Collectors.counting()))
                    .forEach(this::say);
            accepted.stream()
                    .map(decision -> decision.about().getOrDefault("report", ""))
                    .flatMap(id -> ReportId.parse(id).stream())
                    .distinct()
                    .sorted()
                    .forEach(report -> say(report, standing));
        }

        private void say(CodeId code, long number) {
            CodeId counted = state.codebook().countedUnder(code);
            if (!state.tree().has(counted)) {
                List<CodeId> into = state.codebook()
                        .retired(counted)
                        .map(gone -> gone.into())
                        .orElse(List.of());
                note(
                        "The code " + counted + " was "
                                + (into.isEmpty()
                                        ? "removed"
                                        : "split into "
                                                + into.stream()
                                                        .map(CodeId::name)
                                                        .collect(Collectors.joining(", ")))
                                + " meanwhile; " + passages(number, "waits", "wait") + " to be coded with another.",
                        "`sheaf code waiting` lists what waits.");
            } else if (!counted.equals(code)) {
                note(
                        "The code " + code + " was merged into " + counted + " meanwhile; "
                                + passages(number, "counts", "count") + " there.",
                        "");
            } else if (wasReworded(code)) {
                note(
                        "The code " + code + " was changed since the packet was made; "
                                + passages(number, "was", "were") + " coded by what it said before.",
                        "`sheaf codebook history` says what was changed.");
            }
        }

        private boolean wasReworded(CodeId code) {
            return !state.tree()
                    .find(code)
                    .map(Check::words)
                    .equals(packet.codebook().find(code).map(Check::words));
        }

        private static List<String> words(Code code) {
            return List.of(
                    code.definition().strip(), code.use().strip(), code.not().strip());
        }

        private static String passages(long number, String one, String several) {
            return number == 1 ? "1 passage " + one : number + " passages " + several;
        }

        private void say(ReportId report, Collection<CodedSegment> standing) {
            ReportId now = state.studies().now(report.anchor()).orElse(report);
            if (!now.equals(report)) {
                note(report + " is a part of " + now + " now; what was coded counts there.", "");
            }
            if (!state.studies().includes(now)) {
                note(now + " is not included any more.", "What was coded in it is kept, and counts if it comes back.");
            }
            boolean wasSettled = standing.stream()
                    .filter(segment -> segment.report().equals(now))
                    .map(segment -> segment.under(state.codebook().countedUnder(segment.code())))
                    .anyMatch(segment -> state.settled().stream().anyMatch(consensus -> consensus.isAbout(segment)));
            if (wasSettled) {
                note(
                        "In " + state.studies().name(now) + " a difference was settled to which these codes come late.",
                        "What was settled stands; the codes are kept beside it.");
            }
        }
    }
}
