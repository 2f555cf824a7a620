// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodePlace;
import org.sheaf.coding.CodebookChange;
import org.sheaf.coding.CodebookComparison;
import org.sheaf.coding.CodebookHistory;
import org.sheaf.coding.CodingTree;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.Memos;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.ledger.TakingPart;

/** Where people make, change, merge and split codes. Each act is a fact; the codebook is what all of them come to. */
public final class CodebookDesk implements AutoCloseable {
    private final StepRunner runner;
    private final Decisions decisions;
    private final Protocol protocol;

    public CodebookDesk(StepRunner runner, Decisions decisions, Protocol protocol) {
        this.runner = runner;
        this.decisions = decisions;
        this.protocol = protocol;
    }

    /** The person who acts. */
    public ReviewerId me() {
        return runner.actor().reviewer();
    }

    /** Looks at coding as it stands. */
    public <T> T read(Function<CodingState, T> look) {
        return runner.read(session -> look.apply(CodingState.of(session, protocol)));
    }

    /** What a codebook's file says beyond what is recorded. */
    public CodebookComparison compare(CodingTree file) {
        return read(state -> compare(state, file));
    }

    private static CodebookComparison compare(CodingState state, CodingTree file) {
        CodebookHistory history = state.codebook();
        return CodebookComparison.of(history.base(file), state.tree(), history::retired, file);
    }

    /**
     * Takes what a codebook's file says beyond what is recorded. Codes that others changed since the file was made stay as
     * they are.
     *
     * @param why stands beside each change
     * @return what was taken, and what was not
     */
    public CodebookComparison take(CodingTree file, String why) {
        TakingPart.require(runner, protocol, "The codebook is made");
        List<CodebookComparison> compared = new ArrayList<>();
        decisions.keepNow("codebook", Digest.of("take " + file), session -> {
            compared.clear();
            compared.add(compare(CodingState.of(session, protocol), file));
            return decided(decisions, compared.get(0).changes(), why);
        });
        return compared.get(0);
    }

    /** What is decided at one moment is one version. */
    static List<Decision> decided(Decisions decisions, List<CodebookChange> changes, String why) {
        List<Decision> made = new ArrayList<>();
        for (CodebookChange change : changes) {
            Decision one = decisions.now(CodeFields.kind(change), why, CodeFields.write(change));
            made.add(
                    made.isEmpty()
                            ? one
                            : new Decision(one.kind(), one.actor(), made.get(0).at(), one.why(), one.about()));
        }
        return made;
    }

    private interface Act {
        List<CodebookChange> decide(CodingState state);
    }

    private void act(String what, String why, Act act) {
        TakingPart.require(runner, protocol, "The codebook is made");
        decisions.keepNow(
                "codebook",
                Digest.of(what),
                session -> decided(decisions, act.decide(CodingState.of(session, protocol)), why));
    }

    /**
     * Adds a code.
     *
     * @throws ReviewException if there is one with its id or name, or its parent is not there
     */
    public void add(Code code, String why) {
        act("add " + code.id(), why, state -> {
            if (state.tree().has(code.id())) {
                throw ReviewException.usage(
                        "There is a code \"" + code.id() + "\" already.",
                        "Choose another id, or change the one there is.");
            }
            requireNewName(state, code);
            code.parent().ifPresent(parent -> state.code(parent.name()));
            return List.of(new CodebookChange.Written(code, new CodePlace.Stays()));
        });
    }

    /** Two codes of one name under one parent cannot be told apart by those who code. */
    private static void requireNewName(CodingState state, Code code) {
        Optional<Code> same = state.tree().codes().stream()
                .filter(other -> !other.id().equals(code.id())
                        && other.parent().equals(code.parent())
                        && other.name().equalsIgnoreCase(code.name()))
                .findFirst();
        same.ifPresent(other -> {
            throw ReviewException.usage(
                    "The code " + other.id() + " is called \"" + other.name() + "\" already.", "Choose another name.");
        });
    }

    /**
     * Puts a code in the place of what it was.
     *
     * @param change makes it of what it is
     * @throws ReviewException if there is no such code, or it cannot be so
     */
    public void change(String said, Function<Code, Code> change, String why) {
        act("change " + said, why, state -> {
            Code before = state.tree().find(state.code(said)).orElseThrow();
            Code after = change.apply(before);
            if (after.equals(before)) {
                return List.of();
            }
            requireNewName(state, after);
            after.parent().ifPresent(parent -> {
                CodeId above = state.code(parent.name());
                if (state.tree().path(above).stream().anyMatch(code -> code.id().equals(before.id()))) {
                    throw ReviewException.usage(
                            before.id() + " cannot stand below " + above + ", which stands below it.",
                            "Move " + above + " first.");
                }
            });
            return List.of(new CodebookChange.Written(after, new CodePlace.Stays()));
        });
    }

    /** Lets all that was coded with one code count under another. */
    public void merge(String said, String into, String why) {
        act("merge " + said + " " + into, why, state -> {
            CodeId code = state.code(said);
            CodeId target = state.code(into);
            if (code.equals(target)) {
                throw ReviewException.usage("A code cannot be merged into itself.", "Name two codes.");
            }
            return List.of(new CodebookChange.Merged(code, target));
        });
    }

    /** Lets a code give way to others, which are there already. What was coded with it waits to be coded anew. */
    public void split(String said, List<String> into, String why) {
        act("split " + said + " " + into, why, state -> {
            CodeId code = state.code(said);
            List<CodeId> parts = into.stream().map(state::code).distinct().toList();
            if (parts.size() < 2 || parts.contains(code)) {
                throw ReviewException.usage(
                        "A code is split into two or more others.", "Add them first with `sheaf codebook add`.");
            }
            return List.of(new CodebookChange.Split(code, parts));
        });
    }

    /** Takes a code out of use. What was coded with it waits to be coded anew. */
    public void remove(String said, String why) {
        act("remove " + said, why, state -> List.of(new CodebookChange.Removed(state.code(said))));
    }

    /**
     * Notes something on a code.
     *
     * @param instead whether it stands in the place of what the person noted on the code last
     * @return whether that is new
     */
    public boolean memo(String said, String text, boolean instead) {
        ReviewerId person = TakingPart.require(runner, protocol, "Memos are written");
        return decisions
                .keepNow("memo", Digest.of(said), session -> {
                    CodingState state = CodingState.of(session, protocol);
                    String code = state.code(said).name();
                    return Memos.note(decisions, person, "code", code, state.memos("code", code), text, instead);
                })
                .isPresent();
    }

    /** Writes the lines of what was said beside the corpus. */
    @Override
    public void close() {
        decisions.writeOutIfOwed();
    }
}
