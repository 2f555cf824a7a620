// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sheaf.flow.Count;
import org.sheaf.flow.FlowBox;
import org.sheaf.flow.StatedFlow;
import org.sheaf.problem.Problem;

/** Reads {@code codebooks/<review>/flow-<synthesis>.yml}: the flow of a publication from the numbers that it prints. */
final class StatedFlowFile {
    private static final List<String> BOXES =
            Arrays.stream(FlowBox.values()).map(FlowBox::key).toList();

    private StatedFlowFile() {}

    static StatedFlow read(String file, String text, List<Problem> problems) {
        YamlForm form = YamlForm.of(file, Yaml.parse(file, text, problems), problems);
        String source = form.requiredText("source");
        String sameSearch = form.text("same-search");
        List<StatedFlow.Line> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlForm entry : form.forms("boxes")) {
            line(entry).ifPresent(line -> {
                if (seen.add(line.box().key() + "\n" + line.part())) {
                    lines.add(line);
                } else {
                    entry.wrong(
                            entry.lineOf("box"),
                            "The box \"" + line.box().key() + "\""
                                    + (line.part().isEmpty() ? "" : ", part \"" + line.part() + "\",")
                                    + " is stated twice.",
                            "Keep one of the two.");
                }
            });
        }
        List<String> notes = form.texts("notes");
        form.refuseOtherKeys();
        return new StatedFlow(source, sameSearch, lines, notes);
    }

    private static Optional<StatedFlow.Line> line(YamlForm entry) {
        entry.requiredText("box");
        Optional<FlowBox> box = entry.word("box", FlowBox::parse, BOXES);
        String part = entry.text("part");
        String n = entry.text("n");
        String source = entry.text("source");
        String note = entry.text("note");
        entry.refuseOtherKeys();
        Optional<Count> count = n.isEmpty() ? Optional.of(Count.notReported()) : Count.parse(n, source);
        if (count.isEmpty()) {
            entry.wrong(
                    entry.lineOf("n"),
                    "\"" + n + "\" is not a number as a publication prints it.",
                    "Write 3859, or 613 - 226, or leave it out where the publication gives none.");
        }
        if (count.isPresent() && count.get().number().isPresent() && source.isEmpty()) {
            entry.wrong(entry.lineOf("box"), "A stated number needs its place.", "Add `source: section 4`, say.");
        }
        if (box.isPresent() && count.isPresent() && !box.get().admits(count.get())) {
            entry.wrong(
                    entry.lineOf("n"),
                    "\"" + box.get().key() + "\" is a box of PRISMA 2020: it takes a printed number, not a difference.",
                    "Leave it out here, and say in a note what follows from the printed numbers.");
            return Optional.empty();
        }
        return box.isPresent() && count.isPresent()
                ? Optional.of(new StatedFlow.Line(box.get(), part, count.get(), note))
                : Optional.empty();
    }
}
