// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sheaf.problem.Problem;

/**
 * What people keep in a YAML file or, if they prefer, in a sheet of the same name beside it: which of the two is read,
 * and what is said about the other.
 *
 * @param workspace names the files in problems
 * @param name of the files without their ending
 * @param holds what they hold, in the plural, for problems
 * @param reader reads one of them
 * @param saysNothing whether a file that was read leaves the word to the next, as the one that {@code sheaf init} wrote
 */
record FileOrSheet<T>(Workspace workspace, String name, String holds, Reader<T> reader, Predicate<T> saysNothing) {

    /** Reads one file. */
    interface Reader<T> {
        /** @param before what the file before it said beside what both can hold */
        T read(Path file, T before, List<Problem> problems);
    }

    /**
     * Reads the first that says something: YAML, then CSV, then the workbook. A file with mistakes says something, so that
     * a slip in it does not let another take its place.
     */
    T read(Path folder, T nothing, List<Problem> problems) {
        List<Path> there = Stream.of(".yml", ".csv", ".xlsx")
                .map(ending -> folder.resolve(name + ending))
                .filter(Files::isRegularFile)
                .toList();
        T content = nothing;
        int read = -1;
        boolean settled = false;
        for (int i = 0; i < there.size(); i++) {
            Path file = there.get(i);
            if (settled) {
                problems.add(notRead(file, there.get(read)));
                continue;
            }
            List<Problem> found = new ArrayList<>();
            content = reader.read(file, content, found);
            problems.addAll(found);
            if (read >= 0) {
                problems.add(instead(file, there.get(read)));
            }
            settled = !saysNothing.test(content) || found.stream().anyMatch(Problem::isError);
            read = i;
        }
        return content;
    }

    private Problem notRead(Path sheet, Path instead) {
        return Problem.error(
                workspace.name(sheet),
                0,
                "This sheet was not read: the " + holds + " are those of " + instead.getFileName() + " beside it.",
                "Keep one of the two: move the " + holds + " into one file, and delete the other or move it away.");
    }

    private Problem instead(Path sheet, Path empty) {
        return Problem.warning(
                workspace.name(sheet),
                0,
                "The " + holds + " are those of this sheet: " + empty.getFileName() + " beside it lists none.",
                "Delete " + empty.getFileName() + " if it says nothing else either.");
    }
}
