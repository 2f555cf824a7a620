// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sheaf.protocol.CodingApproach;

/** How far coding has come in the steps of the approach that the protocol names. */
public final class ApproachSteps {
    private final CodingTree tree;
    private final Map<CodeId, CodebookCheck.Uses> uses;

    private ApproachSteps(CodingTree tree, Map<CodeId, CodebookCheck.Uses> uses) {
        this.tree = tree;
        this.uses = uses;
    }

    /**
     * A step.
     *
     * @param name what is done in it
     * @param state how it stands, in words with numbers
     */
    public record Step(String name, String state) {}

    /**
     * The steps in their order.
     *
     * @param whole how many reports are coded whole by as many people as the protocol wants
     * @param reports how many there are
     */
    public static List<Step> of(
            CodingApproach approach, CodingTree tree, Map<CodeId, CodebookCheck.Uses> uses, int whole, int reports) {
        ApproachSteps steps = new ApproachSteps(tree, uses);
        return switch (approach) {
            case THEMATIC -> steps.thematic(whole, reports);
            case FRAMEWORK -> steps.framework(whole, reports);
        };
    }

    private List<Step> thematic(int whole, int reports) {
        Predicate<Code> descriptive =
                code -> code.level().filter(CodeLevel.DESCRIPTIVE::equals).isPresent();
        Predicate<Code> analytical =
                code -> code.level().filter(CodeLevel.ANALYTICAL::equals).isPresent();
        return List.of(
                new Step("line by line", whole + " of " + reports + " reports coded whole"),
                new Step(
                        "descriptive themes",
                        count(descriptive) + ", " + count(descriptive.and(this::isUsed)) + " of them in use; "
                                + count(this::saysNoLevel) + " codes in use say no level"),
                new Step(
                        "analytical themes",
                        count(analytical) + "; "
                                + count(descriptive.and(
                                        code -> tree.path(code.id()).stream().noneMatch(analytical)))
                                + " descriptive themes stand below none"));
    }

    private List<Step> framework(int whole, int reports) {
        Predicate<Code> frame =
                code -> code.origin().filter(CodeOrigin.DEDUCTIVE::equals).isPresent();
        Predicate<Code> fromData =
                code -> code.origin().filter(CodeOrigin.INDUCTIVE::equals).isPresent();
        TreeSet<String> sources = new TreeSet<>();
        tree.codes().stream()
                .filter(frame)
                .map(Code::source)
                .filter(source -> !source.isEmpty())
                .forEach(sources::add);
        return List.of(
                new Step(
                        "frame agreed beforehand",
                        count(frame) + " codes" + (sources.isEmpty() ? "" : ", after " + String.join("; ", sources))),
                new Step(
                        "coded against the frame",
                        whole + " of " + reports + " reports coded whole; " + data(frame) + " under the frame"),
                new Step(
                        "what the frame did not catch",
                        data(fromData) + " under " + count(fromData) + " codes from the data; "
                                + count(code -> code.origin().isEmpty() && isUsed(code))
                                + " codes in use do not say where they come from"));
    }

    private boolean isUsed(Code code) {
        return !uses.getOrDefault(code.id(), CodebookCheck.Uses.NONE).reports().isEmpty();
    }

    private boolean saysNoLevel(Code code) {
        return code.level().isEmpty() && isUsed(code);
    }

    private long count(Predicate<Code> which) {
        return tree.codes().stream().filter(which).count();
    }

    private String data(Predicate<Code> which) {
        int passages = 0;
        int themes = 0;
        for (Code code : tree.codes()) {
            if (which.test(code)) {
                CodebookCheck.Uses used = uses.getOrDefault(code.id(), CodebookCheck.Uses.NONE);
                passages += used.passages();
                themes += used.themes();
            }
        }
        return passages + " codings and " + themes + " authors' themes";
    }
}
