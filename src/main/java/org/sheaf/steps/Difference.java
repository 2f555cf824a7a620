// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.tabular.CsvTable;

/**
 * What two states of a review differ in.
 *
 * @param a the name of the first state
 * @param b the name of the second
 * @param kinds one line a kind of thing, in the order in which a review makes them
 * @param changes each thing that is not the same, by kind and then by id
 */
public record Difference(String a, String b, List<Kind> kinds, List<Change> changes) {
    private static final List<String> HEADINGS = List.of("kind", "change", "id", "before", "after");

    /**
     * How many there are of a kind.
     *
     * @param known whether both states know of this kind; else there is nothing to compare
     */
    public record Kind(String name, boolean known, int before, int after, int gone, int added, int changed) {}

    /** What became of a thing from the first state to the second. */
    public enum Fate {
        GONE,
        NEW,
        CHANGED;

        /** The word for it in tables. */
        public String word() {
            return switch (this) {
                case GONE -> "gone";
                case NEW -> "new";
                case CHANGED -> "changed";
            };
        }
    }

    /**
     * A thing that is not the same.
     *
     * @param before what was said of it; empty if it is new
     * @param after what is said of it; empty if it is gone
     */
    public record Change(String kind, Fate fate, String id, String before, String after) {}

    public Difference {
        kinds = List.copyOf(kinds);
        changes = List.copyOf(changes);
    }

    static Difference between(String a, StateOfReview before, String b, StateOfReview after) {
        List<Kind> kinds = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        boolean files = before.knowsFiles() && after.knowsFiles();
        for (String kind : StateOfReview.KINDS) {
            boolean known = files || !kind.equals(StateOfReview.DESCRIBED);
            SortedMap<String, String> earlier = before.of(kind);
            SortedMap<String, String> later = after.of(kind);
            List<Change> ofKind = known ? changes(kind, earlier, later) : List.of();
            kinds.add(new Kind(
                    kind,
                    known,
                    earlier.size(),
                    later.size(),
                    count(ofKind, Fate.GONE),
                    count(ofKind, Fate.NEW),
                    count(ofKind, Fate.CHANGED)));
            changes.addAll(ofKind);
        }
        return new Difference(a, b, kinds, changes);
    }

    private static int count(List<Change> changes, Fate fate) {
        return (int) changes.stream().filter(change -> change.fate() == fate).count();
    }

    private static List<Change> changes(
            String kind, SortedMap<String, String> before, SortedMap<String, String> after) {
        SortedMap<String, Change> changes = new TreeMap<>();
        before.forEach((id, said) -> {
            String now = after.get(id);
            if (now == null) {
                changes.put(id, new Change(kind, Fate.GONE, id, said, ""));
            } else if (!now.equals(said)) {
                changes.put(id, new Change(kind, Fate.CHANGED, id, said, now));
            }
        });
        after.forEach((id, said) -> {
            if (!before.containsKey(id)) {
                changes.put(id, new Change(kind, Fate.NEW, id, "", said));
            }
        });
        return List.copyOf(changes.values());
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Every change, one a row. */
    public CsvTable table() {
        return new CsvTable(
                HEADINGS,
                changes.stream()
                        .map(change -> List.of(
                                change.kind(), change.fate().word(), change.id(), change.before(), change.after()))
                        .toList());
    }

    /** The same as canonical JSON. */
    public String json() {
        List<Map<String, Object>> counts = new ArrayList<>();
        kinds.stream()
                .filter(Kind::known)
                .forEach(kind -> counts.add(Map.of(
                        "kind", kind.name(),
                        "before", kind.before(),
                        "after", kind.after(),
                        "gone", kind.gone(),
                        "new", kind.added(),
                        "changed", kind.changed())));
        List<Map<String, Object>> each = new ArrayList<>();
        changes.forEach(change -> each.add(Map.of(
                "kind", change.kind(),
                "change", change.fate().word(),
                "id", change.id(),
                "before", change.before(),
                "after", change.after())));
        return CanonicalJson.of(Map.of("a", a, "b", b, "counts", counts, "changes", each)) + "\n";
    }
}
