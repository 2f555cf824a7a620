// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.CodingApproach;

/** What a codebook still lacks for two people to code alike with it. It is advice: nothing is refused. */
public final class CodebookCheck {
    /**
     * Something to be looked at.
     *
     * @param code the code that it is about; empty where it is about the whole
     */
    public record Finding(Optional<CodeId> code, String what, String advice) {}

    private final CodingTree tree;
    private final List<Finding> findings = new ArrayList<>();

    private CodebookCheck(CodingTree tree) {
        this.tree = tree;
    }

    /**
     * Looks at a codebook.
     *
     * @param uses how many passages and authors' themes stand under each code, in how many reports
     * @param approach that the protocol names; empty if none
     */
    public static List<Finding> of(CodingTree tree, Map<CodeId, Uses> uses, Optional<CodingApproach> approach) {
        CodebookCheck check = new CodebookCheck(tree);
        approach.ifPresent(named -> check.follow(named, uses));
        tree.codes().forEach(code -> check.look(code, uses.getOrDefault(code.id(), Uses.NONE)));
        return check.findings;
    }

    /**
     * How a code is used.
     *
     * @param passages that bear it
     * @param themes of authors that belong to it
     * @param reports in which either is
     */
    public record Uses(int passages, int themes, List<ReportId> reports) {
        public static final Uses NONE = new Uses(0, 0, List.of());

        public Uses {
            reports = List.copyOf(reports);
        }
    }

    private void follow(CodingApproach approach, Map<CodeId, Uses> uses) {
        if (approach == CodingApproach.FRAMEWORK
                && tree.codes().stream().noneMatch(code -> code.origin().equals(Optional.of(CodeOrigin.DEDUCTIVE)))) {
            findings.add(new Finding(
                    Optional.empty(),
                    "No code comes from a framework, though the protocol names framework synthesis",
                    "Begin with the frame: codes with `origin: deductive` and its `source`."));
        }
        if (approach == CodingApproach.THEMATIC) {
            tree.codes().stream()
                    .filter(code -> code.level().isEmpty()
                            && !uses.getOrDefault(code.id(), Uses.NONE)
                                    .reports()
                                    .isEmpty())
                    .forEach(code -> add(
                            code,
                            "does not say whether it is descriptive or analytical",
                            "Say `level: descriptive` or `level: analytical`."));
        }
    }

    private void look(Code code, Uses uses) {
        boolean hasChildren = !tree.children(code.id()).isEmpty();
        if (code.definition().isEmpty() && !hasChildren) {
            add(code, "has no definition", "Write what it means, so that two people use it alike.");
        }
        if (code.origin().equals(Optional.of(CodeOrigin.DEDUCTIVE))
                && code.source().isEmpty()) {
            add(code, "comes from a framework that is not named", "Name the framework as its source.");
        }
        if (code.origin().isEmpty() && !hasChildren) {
            add(
                    code,
                    "does not say where it comes from",
                    "Say deductive (from a framework) or inductive (from the data).");
        }
        if (uses.passages() == 0 && uses.themes() == 0 && !hasChildren) {
            add(code, "is used nowhere yet", "");
        }
    }

    private void add(Code code, String what, String advice) {
        findings.add(new Finding(Optional.of(code.id()), what, advice));
    }
}
