// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodePlace;
import org.sheaf.coding.CodebookChange;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingTree;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.refi.Guid;
import org.sheaf.refi.QdaLoss;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.qda.ProjectToReview;

/** What a project adds to one state of a review, as decisions, and what of it is not taken. */
final class QdaTaken {
    private static final String FROM = "refi-qda";

    /** Who gave which passage which code. */
    private record Given(ReviewerId coder, ReportId report, Digest text, int start, int end, CodeId code) {
        static Given of(CodedSegment segment) {
            return new Given(
                    segment.coder(), segment.report(), segment.text(), segment.start(), segment.end(), segment.code());
        }
    }

    private final CodingState state;
    private final Protocol protocol;
    private final Decisions making;
    private final Map<ReportId, OpenText> texts;
    private final String file;
    private final String why;
    private final Map<CodeId, Code> added = new LinkedHashMap<>();
    /** What was noted with each, here and in the project. */
    private final Map<Given, List<String>> given = new HashMap<>();

    private final Map<String, Integer> strangers = new TreeMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<QdaLoss> losses = new ArrayList<>();
    private int passages;
    private int memos;

    /**
     * @param texts those in which passages can be coded
     * @param file its name, for problems
     * @param why stands beside codes that are added
     */
    QdaTaken(
            CodingState state,
            Protocol protocol,
            Decisions making,
            Map<ReportId, OpenText> texts,
            String file,
            String why) {
        this.state = state;
        this.protocol = protocol;
        this.making = making;
        this.texts = texts;
        this.file = file;
        this.why = why;
    }

    /** Takes what can be. */
    void take(ProjectToReview.Here here) {
        losses.addAll(here.losses());
        codes(here);
        for (CodedSegment segment : state.segments()) {
            given.computeIfAbsent(Given.of(segment), key -> new ArrayList<>()).add(state.noted(segment));
        }
        here.passages().forEach(this::passage);
        List<Decision> noted = new QdaMemos(state, protocol.review().name(), file).of(here, making);
        memos = noted.size();
        decisions.addAll(noted);
        strangers.forEach((name, count) -> problems.add(Problem.error(
                file,
                0,
                count + (count == 1 ? " passage was coded by \"" : " passages were coded by \"") + name
                        + "\", of whom the review knows nothing; "
                        + (count == 1 ? "it was not taken." : "they were not taken."),
                "Name the person in protocol.yml under this name, and import again.")));
    }

    /** What is new. */
    List<Decision> decisions() {
        return Collections.unmodifiableList(decisions);
    }

    QdaIntake.Tally tally() {
        return new QdaIntake.Tally(added.size(), passages, memos, problems, losses);
    }

    private boolean isUsed(CodeId code) {
        return state.tree().has(code) || added.containsKey(code);
    }

    /** New codes stand behind those that are there, in their own order: what was taken at one moment has none by itself. */
    private void codes(ProjectToReview.Here here) {
        here.codes().walk((code, depth) -> {
            boolean known = state.tree().has(code.id())
                    || state.codebook().retired(code.id()).isPresent();
            if (!known) {
                added.put(code.id(), named(placed(code, here.codes())));
            }
        });
        List<Code> there = state.tree().codes();
        CodePlace place = there.isEmpty()
                ? new CodePlace.First()
                : new CodePlace.Behind(there.get(there.size() - 1).id());
        List<CodebookChange> changes = new ArrayList<>();
        for (Code code : added.values()) {
            changes.add(new CodebookChange.Written(code, place));
            place = new CodePlace.Behind(code.id());
        }
        for (Decision one : CodebookDesk.decided(making, changes, why)) {
            Map<String, String> about = new TreeMap<>(one.about());
            about.put("from", FROM);
            Optional<Guid> guid = CodeId.parse(about.getOrDefault("code", ""))
                    .flatMap(id -> Optional.ofNullable(here.guids().get(id)));
            guid.ifPresent(known -> about.put("guid", known.text()));
            decisions.add(new Decision(one.kind(), one.actor(), one.at(), one.why(), new TreeMap<>(about)));
        }
    }

    /** Below the code that stands in the place of its parent; at the top where none does. */
    private Code placed(Code code, CodingTree theirs) {
        if (code.parent().isEmpty()) {
            return code;
        }
        CodeId above = code.parent().get();
        Optional<CodeId> parent =
                Optional.of(state.codebook().countedUnder(above)).filter(this::isUsed);
        if (!parent.equals(code.parent())) {
            changed(
                    code,
                    "place",
                    "below " + theirs.find(above).map(Code::name).orElse(above.name()),
                    parent.flatMap(state.tree()::find)
                            .map(instead -> "below " + instead.name())
                            .orElse("at the top"));
        }
        return code.under(parent);
    }

    /** Two codes of one name at one place cannot be told apart by those who code: the later gets a number. */
    private Code named(Code code) {
        Code free = code;
        for (int number = 2; hasNamesake(free); number++) {
            free = code.called(code.name() + " (" + number + ")");
        }
        if (!free.equals(code)) {
            changed(code, "name", code.name(), free.name());
        }
        return free;
    }

    private boolean hasNamesake(Code code) {
        String name = code.name().toLowerCase(Locale.ROOT);
        return state.tree().codes().stream().anyMatch(other -> isCalled(other, name, code))
                || added.values().stream().anyMatch(other -> isCalled(other, name, code));
    }

    private static boolean isCalled(Code other, String name, Code code) {
        return other.parent().equals(code.parent())
                && other.name().toLowerCase(Locale.ROOT).equals(name);
    }

    private void changed(Code code, String what, String before, String after) {
        losses.add(
                new QdaLoss(QdaLoss.Direction.READING, "Code", code.name(), QdaLoss.Kind.CHANGED, what, before, after));
    }

    private void passage(ProjectToReview.Passage passage) {
        CodeId code = state.codebook().countedUnder(passage.code());
        Optional<ReviewerId> coder = passage.coder().filter(protocol::names);
        if (coder.isEmpty()) {
            strangers.merge(
                    passage.by().isEmpty()
                            ? passage.coder().map(ReviewerId::name).orElse("nobody who is named")
                            : passage.by(),
                    1,
                    Integer::sum);
        } else if (!isUsed(code)) {
            problems.add(Problem.warning(
                    file,
                    0,
                    "The code " + code + " is no longer used here: a passage with it was not taken: \""
                            + passage.quote() + "\"",
                    "Code it anew with `sheaf code`."));
        } else if (texts.containsKey(passage.report())) {
            take(passage, coder.get(), texts.get(passage.report()), code);
        }
    }

    private void take(ProjectToReview.Passage passage, ReviewerId coder, OpenText open, CodeId code) {
        Given one = new Given(coder, passage.report(), open.digest(), passage.start(), passage.end(), code);
        List<String> noted = given.computeIfAbsent(one, key -> new ArrayList<>());
        if (noted.isEmpty()) {
            Map<String, String> about = SegmentFields.write(open, passage.start(), passage.end(), code);
            about.put("from", FROM);
            if (!passage.at().isEmpty()) {
                about.put("coded", passage.at());
            }
            Decision now = making.now(DecisionKind.CODE_SEGMENT, passage.memo(), about);
            decisions.add(new Decision(now.kind(), coder.name(), now.at(), now.why(), now.about()));
            noted.add(passage.memo());
            passages++;
        } else if (!passage.memo().isEmpty() && !noted.contains(passage.memo())) {
            losses.add(new QdaLoss(
                    QdaLoss.Direction.READING,
                    "Coding",
                    passage.quote(),
                    QdaLoss.Kind.LEFT_OUT,
                    "memo, since " + coder + " has coded this here already",
                    passage.memo(),
                    ""));
        }
    }
}
