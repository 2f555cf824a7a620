// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A codebook from its beginning to now. Every change stands on those before it; what somebody did at one moment makes one
 * version.
 */
public final class CodebookHistory {
    /** A change with who made it, when, and why. */
    public record Made(String at, String actor, String why, CodebookChange change) {}

    /** In the order in which people put them. */
    private final List<Code> codes = new ArrayList<>();
    /** Codes that are no longer used, as they were, with what became of each. */
    private final SortedMap<CodeId, Retired> retired = new TreeMap<>();

    private final List<CodebookStep> steps = new ArrayList<>();
    private final List<CodingTree> trees = new ArrayList<>();

    /**
     * A code that is no longer used.
     *
     * @param code as it was last
     * @param into what stands in its place: one code where it was merged, several where it was split, none where it was
     *     removed
     * @param merged whether what was coded with it counts under the other by itself
     */
    public record Retired(Code code, List<CodeId> into, boolean merged) {
        public Retired {
            into = List.copyOf(into);
        }

        /** In words: {@code removed}, {@code merged into}, or {@code split into} and the ids. */
        public String became() {
            String ids = into.stream().map(CodeId::name).collect(Collectors.joining(", "));
            return ids.isEmpty() ? "removed" : (merged ? "merged into " : "split into ") + ids;
        }
    }

    /** @param changes in the order in which they were made */
    public CodebookHistory(List<Made> changes) {
        trees.add(CodingTree.EMPTY);
        for (int from = 0; from < changes.size(); ) {
            int to = from;
            List<CodebookStep.Line> lines = new ArrayList<>();
            while (to < changes.size() && isOneAct(changes.get(from), changes.get(to))) {
                to++;
            }
            for (CodebookChange change : inOrder(changes.subList(from, to))) {
                lines.add(take(change));
            }
            Made first = changes.get(from);
            steps.add(new CodebookStep(steps.size() + 1, first.at(), first.actor(), first.why(), lines));
            trees.add(tree(steps.size()));
            from = to;
        }
    }

    private static boolean isOneAct(Made a, Made b) {
        return a.at().equals(b.at()) && a.actor().equals(b.actor());
    }

    /**
     * What was done at one moment comes from the ledger in no order. A code is written after the one behind which it stands,
     * and what takes codes out of use comes last.
     */
    private static List<CodebookChange> inOrder(List<Made> act) {
        Set<CodeId> written = new HashSet<>();
        for (Made made : act) {
            if (made.change() instanceof CodebookChange.Written code) {
                written.add(code.about());
            }
        }
        Deque<CodebookChange> ready = new ArrayDeque<>();
        Map<CodeId, List<CodebookChange>> following = new LinkedHashMap<>();
        List<CodebookChange> last = new ArrayList<>();
        for (Made made : act) {
            if (!(made.change() instanceof CodebookChange.Written code)) {
                last.add(made.change());
            } else if (code.place() instanceof CodePlace.Behind place && written.contains(place.code())) {
                following
                        .computeIfAbsent(place.code(), before -> new ArrayList<>())
                        .add(code);
            } else {
                ready.add(code);
            }
        }
        List<CodebookChange> ordered = new ArrayList<>();
        while (!ready.isEmpty()) {
            CodebookChange next = ready.remove();
            ordered.add(next);
            ready.addAll(following.getOrDefault(next.about(), List.of()));
            following.remove(next.about());
        }
        following.values().forEach(ordered::addAll);
        ordered.addAll(last);
        return ordered;
    }

    private CodebookStep.Line take(CodebookChange change) {
        CodeId id = change.about();
        Optional<Code> old = find(id);
        String before = old.map(Code::name).orElse(id.name());
        if (change instanceof CodebookChange.Written written) {
            String what = CodeDifference.words(old, written.code());
            write(written);
            retired.remove(id);
            return new CodebookStep.Line(id, written.code().name(), what);
        } else if (change instanceof CodebookChange.Merged merged) {
            retire(id, List.of(merged.into()), true);
            return new CodebookStep.Line(id, before, "merged into " + merged.into());
        } else if (change instanceof CodebookChange.Split split) {
            retire(id, split.into(), false);
            return new CodebookStep.Line(
                    id,
                    before,
                    "split into " + split.into().stream().map(CodeId::name).collect(Collectors.joining(", ")));
        }
        retire(id, List.of(), false);
        return new CodebookStep.Line(id, before, "removed");
    }

    private Optional<Code> find(CodeId id) {
        return codes.stream().filter(code -> code.id().equals(id)).findFirst();
    }

    private void write(CodebookChange.Written written) {
        Code code = written.code();
        int at = indexOf(code.id());
        if (written.place() instanceof CodePlace.Stays) {
            if (at < 0) {
                codes.add(code);
            } else {
                codes.set(at, code);
            }
            return;
        }
        if (at >= 0) {
            codes.remove(at);
        }
        int behind = written.place() instanceof CodePlace.Behind place ? indexOf(place.code()) : -1;
        codes.add(written.place() instanceof CodePlace.First ? 0 : behind < 0 ? codes.size() : behind + 1, code);
    }

    private int indexOf(CodeId id) {
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * What stood below it stands below what it went into, or else below what it stood below. Where it went into a code below
     * itself, that one comes to its own place first.
     */
    private void retire(CodeId id, List<CodeId> into, boolean merged) {
        int at = indexOf(id);
        if (at < 0) {
            return;
        }
        Code gone = codes.remove(at);
        retired.put(id, new Retired(gone, into, merged));
        Optional<CodeId> heir = merged ? inUse(into.get(0)) : gone.parent();
        heir.filter(target -> isBelow(target, id, byId())).ifPresent(target -> move(target, gone.parent()));
        codes.replaceAll(other -> other.parent().equals(Optional.of(id)) ? other.under(heir) : other);
    }

    private void move(CodeId id, Optional<CodeId> parent) {
        codes.replaceAll(code -> code.id().equals(id) ? code.under(parent) : code);
    }

    private Map<CodeId, Code> byId() {
        Map<CodeId, Code> all = new LinkedHashMap<>();
        codes.forEach(code -> all.put(code.id(), code));
        return all;
    }

    /** Whether the way up from a code leads through another, or through itself again. */
    private static boolean isBelow(CodeId id, CodeId other, Map<CodeId, Code> all) {
        Set<CodeId> seen = new HashSet<>();
        Optional<CodeId> at = parent(id, all);
        while (at.isPresent() && seen.add(at.get())) {
            if (at.get().equals(other)) {
                return true;
            }
            at = parent(at.get(), all);
        }
        return false;
    }

    private static Optional<CodeId> parent(CodeId id, Map<CodeId, Code> all) {
        return Optional.ofNullable(all.get(id)).flatMap(Code::parent);
    }

    /** A code itself, or, where it is no longer used, what it was merged into or what it stood below last. */
    private Optional<CodeId> inUse(CodeId id) {
        Set<CodeId> seen = new HashSet<>();
        Optional<CodeId> at = Optional.of(id);
        while (at.isPresent() && indexOf(at.get()) < 0) {
            Retired gone = retired.get(at.get());
            if (gone == null || !seen.add(at.get())) {
                return Optional.empty();
            }
            at = gone.merged() ? Optional.of(gone.into().get(0)) : gone.code().parent();
        }
        return at;
    }

    /** Parents that are not there, or that would stand below themselves, are left out: two people can move codes at once. */
    private CodingTree tree(int version) {
        Map<CodeId, Code> all = byId();
        List<Code> sound = new ArrayList<>();
        for (Code code : all.values()) {
            boolean stands = code.parent().filter(all::containsKey).isPresent() && !isBelow(code.id(), code.id(), all);
            sound.add(stands ? code : code.under(Optional.empty()));
        }
        return new CodingTree(version, sound);
    }

    /** The codebook as it is now. */
    public CodingTree now() {
        return trees.get(trees.size() - 1);
    }

    /** The codebook as it was; nothing if there was no such version. */
    public Optional<CodingTree> version(int version) {
        return version >= 0 && version < trees.size() ? Optional.of(trees.get(version)) : Optional.empty();
    }

    /**
     * The version that a file was made of: the one that it states. One that states none (0), as a sheet does, is taken for
     * one of the version from which it differs in the fewest codes, and of several such the oldest, so that what others
     * changed since is rather asked about than written over.
     */
    public CodingTree base(CodingTree file) {
        if (file.version() > 0) {
            return version(file.version()).orElseGet(this::now);
        }
        CodingTree best = CodingTree.EMPTY;
        for (CodingTree tree : trees) {
            if (differences(tree, file) < differences(best, file)) {
                best = tree;
            }
        }
        return best;
    }

    private static int differences(CodingTree a, CodingTree b) {
        Set<Code> all = new HashSet<>(a.codes());
        int common = 0;
        for (Code code : b.codes()) {
            common += all.contains(code) ? 1 : 0;
        }
        return a.codes().size() + b.codes().size() - 2 * common;
    }

    /** What was done, the oldest first. */
    public List<CodebookStep> steps() {
        return Collections.unmodifiableList(steps);
    }

    /** A code that is no longer used; nothing if it is in use or never was. */
    public Optional<Retired> retired(CodeId id) {
        return Optional.ofNullable(retired.get(id));
    }

    /** The code under which that counts which was coded with one: itself, or what it was merged into. */
    public CodeId countedUnder(CodeId id) {
        Set<CodeId> seen = new HashSet<>();
        CodeId at = id;
        while (seen.add(at)) {
            Retired gone = retired.get(at);
            if (gone == null || !gone.merged()) {
                return at;
            }
            at = gone.into().get(0);
        }
        return id;
    }
}
