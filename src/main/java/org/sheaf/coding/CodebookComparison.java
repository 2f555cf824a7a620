// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a codebook's file says beyond what is recorded. The file was made of some version; what others recorded since then
 * and the file does not know stays as it is.
 *
 * @param changes what the file adds, changes and removes, in its order
 * @param conflicts codes that were changed in the file and, in another way, by others since the version of the file; and
 *     codes that were taken out of use before, and that the file has although its version has not
 */
public record CodebookComparison(List<CodebookChange> changes, List<Conflict> conflicts) {
    /**
     * A code that was changed on both sides.
     *
     * @param file as the file has it; empty where it left it out
     * @param now as it is recorded; empty where it is no longer used
     * @param gone what became of it, where it is no longer used
     */
    public record Conflict(
            CodeId code, Optional<Code> file, Optional<Code> now, Optional<CodebookHistory.Retired> gone) {}

    public CodebookComparison {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * Compares.
     *
     * @param base the version that the file was made of
     * @param now what is recorded
     * @param gone what became of a code that is no longer used; nothing for all others
     * @param file what the file says
     */
    public static CodebookComparison of(
            CodingTree base,
            CodingTree now,
            Function<CodeId, Optional<CodebookHistory.Retired>> gone,
            CodingTree file) {
        List<CodebookChange> changes = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        boolean reordered = !common(file, base).equals(common(base, file))
                && !common(file, now).equals(common(now, file));
        CodePlace behind = new CodePlace.First();
        for (Code code : file.codes()) {
            Optional<Code> was = base.find(code.id());
            Optional<Code> is = now.find(code.id());
            Optional<Code> said = Optional.of(code);
            boolean bothChanged = !was.equals(said) && !is.equals(said) && !was.equals(is);
            boolean back =
                    was.isEmpty() && is.isEmpty() && gone.apply(code.id()).isPresent();
            if (bothChanged || back) {
                conflicts.add(new Conflict(code.id(), said, is, gone.apply(code.id())));
                if (is.isEmpty()) {
                    continue; // nothing can stand behind it
                }
            } else if (is.isEmpty() && was.isEmpty()) {
                changes.add(new CodebookChange.Written(code, behind));
            } else if (is.isPresent() && (reordered || !was.equals(said) && !is.equals(said))) {
                Code newest = was.equals(said) ? is.get() : code;
                changes.add(new CodebookChange.Written(newest, reordered ? behind : new CodePlace.Stays()));
            }
            behind = new CodePlace.Behind(code.id());
        }
        SortedSet<CodeId> left = new TreeSet<>(ids(base));
        ids(file).forEach(left::remove);
        for (CodeId id : left) {
            Optional<Code> is = now.find(id);
            if (is.isPresent() && is.equals(base.find(id))) {
                changes.add(new CodebookChange.Removed(id));
            } else if (is.isPresent()) {
                conflicts.add(new Conflict(id, Optional.empty(), is, Optional.empty()));
            }
        }
        return new CodebookComparison(changes, conflicts);
    }

    private static List<CodeId> ids(CodingTree tree) {
        return tree.codes().stream().map(Code::id).toList();
    }

    /** The ids of those codes that another codebook has too, in order. */
    private static List<CodeId> common(CodingTree tree, CodingTree other) {
        return ids(tree).stream().filter(other::has).toList();
    }

    /** Whether the file says nothing that is not recorded. */
    public boolean isEmpty() {
        return changes.isEmpty() && conflicts.isEmpty();
    }
}
