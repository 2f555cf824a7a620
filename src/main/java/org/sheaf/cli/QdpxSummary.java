// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.refi.Guid;
import org.sheaf.refi.QdaCode;
import org.sheaf.refi.QdaCoding;
import org.sheaf.refi.QdaProject;
import org.sheaf.refi.QdaSource;

/** What a project holds, in numbers, for people. */
final class QdpxSummary {
    private final QdaProject project;
    private final List<QdaCoding> codings = new ArrayList<>();
    private int selections;

    QdpxSummary(QdaProject project) {
        this.project = project;
        for (QdaSource source : project.everySource()) {
            selections += source.selections().size();
            codings.addAll(source.codings());
            source.selections().forEach(selection -> codings.addAll(selection.codings()));
        }
    }

    void printTo(Console console) {
        TextTable table = new TextTable("what", "how many");
        table.row("users", project.users().size());
        table.row("codes", project.codes().stream().mapToInt(QdpxSummary::count).sum());
        Map<QdaSource.Kind, Integer> kinds = new LinkedHashMap<>();
        project.sources().forEach(source -> kinds.merge(source.kind(), 1, Integer::sum));
        table.row("sources", project.sources().size());
        kinds.forEach((kind, count) -> table.row("  " + kind.element(), count));
        table.row("selections", selections);
        table.row("codings", codings.size());
        row(table, "notes", project.notes());
        row(table, "cases", project.cases());
        row(table, "variables", project.variables());
        row(table, "links", project.links());
        row(table, "sets", project.sets());
        row(table, "graphs", project.graphs());
        console.print("project  " + project.name());
        console.print(
                "from     " + (project.origin().isEmpty() ? "a program that does not name itself" : project.origin()));
        console.print("");
        table.printTo(console);
        if (!codings.isEmpty()) {
            console.print("");
            coders().printTo(console);
        }
    }

    private static void row(TextTable table, String name, List<?> things) {
        if (!things.isEmpty()) {
            table.row(name, things.size());
        }
    }

    /** Two of one name are told apart by their GUIDs. */
    private TextTable coders() {
        Map<Optional<Guid>, Integer> counts = new LinkedHashMap<>();
        project.users().forEach(user -> counts.put(Optional.of(user.guid()), 0));
        codings.forEach(coding -> counts.merge(coding.by(), 1, Integer::sum));
        TextTable table = new TextTable("coder", "codings", "GUID");
        counts.forEach((guid, count) -> table.row(
                guid.flatMap(this::name).orElse("(not named)"),
                count,
                guid.map(Guid::text).orElse("")));
        return table;
    }

    private Optional<String> name(Guid guid) {
        return project.users().stream()
                .filter(user -> user.guid().equals(guid) && !user.name().isBlank())
                .map(QdaProject.User::name)
                .findFirst();
    }

    private static int count(QdaCode code) {
        return 1 + code.children().stream().mapToInt(QdpxSummary::count).sum();
    }
}
