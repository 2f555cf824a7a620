// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Anchor;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingConsensus;
import org.sheaf.coding.CodingTree;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.store.Session;
import org.sheaf.tabular.FilledSheet;

/**
 * Where one person codes passages of texts. Every act is safe when its method returns. Another's codes on a report are not
 * shown here: who codes a text a second time does so unseen.
 */
public final class CodingDesk implements PassageDesk {
    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;
    private final ReportTexts texts;
    private Optional<CodingState> seen = Optional.empty();

    public CodingDesk(StepRunner runner, Decisions decisions, Protocol protocol, ReportTexts texts) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
        this.texts = texts;
    }

    /** The person who codes. */
    public ReviewerId me() {
        return runner.actor().reviewer();
    }

    /** Looks at coding as it stands. */
    public <T> T read(Function<CodingState, T> look) {
        return runner.read(session -> look.apply(fresh(session)));
    }

    private CodingState fresh(Session session) {
        CodingState state =
                seen.filter(known -> known.isOf(session)).orElseGet(() -> CodingState.of(session, protocol));
        seen = Optional.of(state);
        return state;
    }

    /**
     * Opens the text of a report.
     *
     * @throws ReviewException if no file of it came in, or the file has no text that can be read
     */
    public OpenText open(ReportId report, Consumer<Problem> problems) {
        return read(state -> {
            String name = state.studies().name(report);
            return state.studies()
                    .file(report)
                    .map(file -> texts.read(file, problems)
                            .map(text -> OpenText.of(report, name, text))
                            .orElseThrow(() -> ReviewException.usage(
                                    "The full text of " + name + " (" + file.name() + ") cannot be read.",
                                    "Bring in another file with `sheaf retrieval got`.")))
                    .orElseThrow(() -> ReviewException.usage(
                            "No full text of " + name + " came in.",
                            "`sheaf retrieval got " + report + " FILE` brings one in."));
        });
    }

    @Override
    public CodingTree codebook() {
        return read(CodingState::tree);
    }

    @Override
    public CodeId code(String said) {
        return read(state -> state.code(said));
    }

    @Override
    public List<CodedSegment> mine(ReportId report) {
        return read(state -> state.segments(report, me()));
    }

    @Override
    public boolean code(OpenText open, int start, int end, String said, String memo) {
        TakingPart.require(runner, protocol, "Texts are coded");
        return act("code segment", open.report() + " " + start + " " + end + " " + said, state -> {
                    Map<String, String> about = SegmentFields.write(open, start, end, state.code(said));
                    boolean there = state.segments(open.report(), me()).stream()
                            .anyMatch(segment -> segment.code().equals(state.code(said))
                                    && segment.text().equals(open.digest())
                                    && segment.start() == start
                                    && segment.end() == end
                                    && (memo.isEmpty() || segment.memo().equals(memo)));
                    return there ? List.of() : List.of(decisions.now(DecisionKind.CODE_SEGMENT, memo, about));
                })
                .isPresent();
    }

    /**
     * Takes the codes and memos that a person gave in a sheet.
     *
     * @param at when the sheet was saved, ISO 8601 in UTC; empty where it does not tell, for now
     */
    SheetCodes takeSheet(ReviewerId coder, String at, List<SheetCodes.Row> rows) {
        List<SheetCodes> taken = new ArrayList<>();
        act("code sheet", coder + " " + rows.size(), state -> {
            taken.clear();
            taken.add(new SheetCodes(state, coder, (kind, why, about) -> said(coder, at, kind, why, about), rows));
            return taken.get(0).decisions();
        });
        return taken.get(0);
    }

    private Decision said(ReviewerId coder, String at, DecisionKind kind, String why, Map<String, String> about) {
        Decision now = decisions.now(kind, why, about);
        return new Decision(now.kind(), coder.name(), at.isEmpty() ? now.at() : at, now.why(), now.about());
    }

    @Override
    public boolean takeBack(CodedSegment segment) {
        TakingPart.require(runner, protocol, "Codes are taken back");
        return act(
                        "undo code",
                        segment.said(),
                        state -> state.segments(segment.report(), me()).stream()
                                .filter(one -> one.said().equals(segment.said()))
                                .flatMap(one -> state.alike(one).stream())
                                .map(one -> decisions.now(DecisionKind.TAKE_BACK, "", Map.of("said", one.said())))
                                .toList())
                .isPresent();
    }

    @Override
    public Optional<CodedSegment> undo() {
        Optional<CodedSegment> last = read(state -> state.segments().stream()
                .filter(segment -> segment.coder().equals(me()))
                .max(Comparator.comparing(CodedSegment::at, Decision.BY_TIME).thenComparing(CodedSegment::said)));
        last.ifPresent(this::takeBack);
        return last;
    }

    @Override
    public boolean done(ReportId report, boolean on) {
        TakingPart.require(runner, protocol, "Texts are coded");
        return act(
                        "coding done",
                        report + " " + on,
                        state -> state.done(report).contains(me()) == on
                                ? List.of()
                                : List.of(decisions.now(
                                        DecisionKind.CODING_DONE,
                                        "",
                                        Map.of("report", report.toString(), "on", on ? "yes" : "no"))))
                .isPresent();
    }

    @Override
    public CodeProposals proposals(OpenText open) {
        return read(state -> proposals(state, open));
    }

    private CodeProposals proposals(CodingState state, OpenText open) {
        List<CodedSegment> own = state.segments().stream()
                .filter(segment -> segment.coder().equals(me()))
                .toList();
        return CodeProposals.of(state.tree(), own, open);
    }

    /** How such suggestions stand against what the person coded in a report; those for it learn nothing from it. */
    public CodeProposals.Against against(OpenText open) {
        return read(state -> proposals(state, open).against(state, open, me()));
    }

    /** What pairs of people coded alike and not, in the reports that both have coded whole. */
    public CodingComparison comparison(Consumer<Problem> problems) {
        return read(state -> new CodingComparison(state, texts, problems));
    }

    /**
     * Settles a code on a sentence that two people did not code alike. What each coded stays as it was.
     *
     * @param holds whether the sentence bears the code
     * @return whether that is new
     */
    public boolean settle(CodingComparison.Disagreement disagreement, boolean holds, String why) {
        TakingPart.require(runner, protocol, "Differences are settled");
        boolean oneOfThem = me().equals(disagreement.gave()) || me().equals(disagreement.gaveNot());
        OpenText open = disagreement.open();
        return act("settle code", open.report() + " " + disagreement.start() + " " + disagreement.code(), state -> {
                    boolean same = state.settled().stream()
                            .anyMatch(consensus -> consensus.report().equals(open.report())
                                    && consensus.text().equals(open.digest())
                                    && consensus.start() == disagreement.start()
                                    && consensus.code().equals(disagreement.code())
                                    && consensus.holds() == holds);
                    Map<String, String> about = SegmentFields.place(
                            open.digest(), disagreement.page(), disagreement.start(), disagreement.end());
                    about.put("quote", disagreement.quote());
                    about.put("report", open.report().toString());
                    about.put("code", disagreement.code().name());
                    about.put("holds", holds ? "yes" : "no");
                    about.put("how", oneOfThem ? "consensus" : "third person");
                    return same ? List.of() : List.of(decisions.now(DecisionKind.SETTLE_CODE, why, about));
                })
                .isPresent();
    }

    @Override
    public void memo(String on, String id, String text) {
        TakingPart.require(runner, protocol, "Memos are written");
        act(
                "memo",
                on + " " + id,
                state -> List.of(decisions.now(DecisionKind.MEMO, text, Map.of("on", on, "id", id))));
    }

    /**
     * What became of passages whose text was changed.
     *
     * @param found those whose words stand at one place in the new text, and were moved there
     * @param several those whose words stand at several places
     * @param lost those whose words are not there any more
     * @param unsettled what had been settled about sentences that are not found again: it is to be settled anew
     */
    public record Anchored(
            List<CodedSegment> found,
            List<CodedSegment> several,
            List<CodedSegment> lost,
            List<CodingConsensus> unsettled) {
        public Anchored {
            found = List.copyOf(found);
            several = List.copyOf(several);
            lost = List.copyOf(lost);
            unsettled = List.copyOf(unsettled);
        }
    }

    /** The passages of a report that were coded in another text than the one it has now; of all coders. */
    public List<CodedSegment> astray(OpenText open) {
        return read(state -> state.segments().stream()
                .filter(segment -> segment.report().equals(open.report())
                        && !segment.text().equals(open.digest()))
                .toList());
    }

    /** Looks up the passages that were coded in an older text by their words, and moves those that are found once. */
    public Anchored anchor(OpenText open) {
        TakingPart.require(runner, protocol, "Passages are found again");
        return anchor(open, astray(open));
    }

    /** The same for some of them. */
    Anchored anchor(OpenText open, List<CodedSegment> astray) {
        Anchor anchor = new Anchor(open.text());
        List<CodedSegment> found = new ArrayList<>();
        List<CodedSegment> several = new ArrayList<>();
        List<CodedSegment> lost = new ArrayList<>();
        List<CodingConsensus> unsettled = new ArrayList<>();
        List<Decision> moved = new ArrayList<>();
        for (CodedSegment segment : astray) {
            List<Anchor.Found> places = anchor.find(segment.quote());
            if (places.size() == 1) {
                Anchor.Found place = places.get(0);
                read(state -> state.alike(segment)).forEach(one -> moved.add(moved(one.said(), open, place)));
                found.add(segment.movedTo(open.digest(), place.page(), place.start(), place.end()));
            } else {
                (places.isEmpty() ? lost : several).add(segment);
            }
        }
        for (CodingConsensus settled : settledElsewhere(open)) {
            List<Anchor.Found> places = settled.quote().isEmpty() ? List.of() : anchor.find(settled.quote());
            if (places.size() == 1) {
                moved.add(moved(settled.said(), open, places.get(0)));
            } else {
                unsettled.add(settled);
            }
        }
        act("anchor segments", open.report() + " " + open.digest(), state -> moved);
        return new Anchored(found, several, lost, unsettled);
    }

    private Decision moved(String said, OpenText open, Anchor.Found place) {
        Map<String, String> about = SegmentFields.place(open.digest(), place.page(), place.start(), place.end());
        about.put("said", said);
        return decisions.now(DecisionKind.ANCHOR_SEGMENT, "", about);
    }

    private List<CodingConsensus> settledElsewhere(OpenText open) {
        return read(state -> state.settled().stream()
                .filter(settled -> settled.report().equals(open.report())
                        && !settled.text().equals(open.digest()))
                .toList());
    }

    private interface Act {
        List<Decision> decide(CodingState state);
    }

    private Optional<LedgerEntry> act(String step, String inputs, Act act) {
        List<Decision> taken = new ArrayList<>();
        Optional<LedgerEntry> entry = decisions.keepNow(step, Digest.of(inputs), session -> {
            taken.clear();
            taken.addAll(act.decide(fresh(session)));
            return taken;
        });
        entry.ifPresent(added -> {
            if (seen.filter(state -> state.take(taken, added.id())).isEmpty()) {
                seen = Optional.empty();
            }
        });
        return entry;
    }

    /** The workbook in which the person who acts codes these texts. */
    public byte[] sheet(List<OpenText> texts) {
        TakingPart.require(runner, protocol, "Texts are coded");
        return read(state -> CodingSheet.write(state, me(), texts));
    }

    /** Whether a row of a table is that with the headings of such a sheet. */
    public static boolean isSheet(List<String> headings) {
        return CodingSheetIntake.heads(headings);
    }

    /**
     * Takes the codes of a sheet that came back, whoever coded in it.
     *
     * @param file its name, for problems
     * @throws ReviewException if a column is missing without which no row can be used
     */
    public CodingTaken take(String file, FilledSheet sheet) {
        TakingPart.require(runner, protocol, "Sheets are taken");
        return new CodingSheetIntake(this, protocol, file, sheet).take();
    }

    /** Writes the lines of what was said beside the corpus. */
    @Override
    public void close() {
        decisions.writeOutIfOwed();
    }
}
