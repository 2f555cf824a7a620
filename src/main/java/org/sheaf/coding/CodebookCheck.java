// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.citation.ReportId;

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
     */
    public static List<Finding> of(CodingTree tree, Map<CodeId, Uses> uses) {
        CodebookCheck check = new CodebookCheck(tree);
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
