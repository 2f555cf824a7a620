// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.manuscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/** Lays a report as it was beside the report as it is, and finds in the manuscript what differs. */
public final class Comparison {
    private static final int NONE = Pairing.NONE;
    /** From so much in common on, a sentence with an old number in it is worth looking at. */
    private static final double NEAR_WITH_NUMBER = 0.25;
    /** The same for a sentence without. */
    private static final double NEAR = 0.4;
    /** Shorter words are in every sentence. */
    private static final int SHORTEST_WORD = 4;

    /** An item with what it is sorted by; {@code source} is the paragraph of the report from which it comes. */
    private record Found(long position, int row, int column, int source, Amendment amendment) {
        static final Comparator<Found> ORDER = Comparator.comparingLong(Found::position)
                .thenComparingInt(Found::row)
                .thenComparingInt(Found::column);
    }

    private final Manuscript thenDocument;
    private final Manuscript nowDocument;
    private final Manuscript textDocument;
    private final List<Unit> then;
    private final List<Unit> now;
    private final List<Unit> text;
    private final Pairing change;
    private final Pairing thenInText;
    private final Pairing nowInText;
    private final List<Found> found = new ArrayList<>();

    private Comparison(Manuscript then, Manuscript now, Manuscript text) {
        Units.Cutter cutter = new Units.Cutter();
        this.thenDocument = then;
        this.nowDocument = now;
        this.textDocument = text;
        this.then = cutter.units(then);
        this.now = cutter.units(now);
        this.text = cutter.units(text);
        this.change = Pairing.of(this.then, this.now);
        this.thenInText = Pairing.of(this.then, this.text);
        this.nowInText = Pairing.of(this.now, this.text);
    }

    /**
     * What is to be changed in a manuscript.
     *
     * @param then the report as it was when the manuscript was made of it
     * @param now the report as it is
     * @param text the manuscript as its author edited it
     */
    public static WorkList of(Manuscript then, Manuscript now, Manuscript text) {
        return new Comparison(then, now, text).compare();
    }

    private WorkList compare() {
        for (int i = 0; i < then.size(); i++) {
            int j = change.of(i);
            if (j < 0) {
                if (!goesWithItsTable(then, i, unit -> change.of(unit) < 0)) {
                    gone(i);
                }
            } else if (then.get(i).kind() == Unit.Kind.TABLE) {
                table(i, j);
            } else if (then.get(i).kind() == Unit.Kind.PICTURE) {
                picture(i, j);
            } else if (!change.isExact(i)) {
                changed(i, j);
            }
        }
        for (int j = 0; j < now.size(); j++) {
            if (change.back(j) < 0 && !goesWithItsTable(now, j, unit -> change.back(unit) < 0)) {
                added(j);
            }
        }
        return new WorkList(joined(found.stream().sorted(Found.ORDER).toList()));
    }

    /** Whether a unit is the caption of a table below it, or of a picture above it, that has no partner either. */
    private static boolean goesWithItsTable(List<Unit> units, int i, IntPredicate alone) {
        return units.get(i).kind() == Unit.Kind.CAPTION
                && (i + 1 < units.size() && units.get(i + 1).kind() == Unit.Kind.TABLE && alone.test(i + 1)
                        || i > 0 && units.get(i - 1).kind() == Unit.Kind.PICTURE && alone.test(i - 1));
    }

    private void changed(int i, int j) {
        String before = then.get(i).text();
        String after = now.get(j).text();
        int there = thenInText.of(i);
        int done = nowInText.of(j);
        if (there >= 0 && thenInText.isExact(i)) {
            add(i, j, Amendment.Status.CHANGE, there, "");
        } else if (done >= 0 && nowInText.isExact(j) && !isOfAnother(done, i)) {
            add(i, j, Amendment.Status.DONE, done, "");
        } else if (there >= 0 || done >= 0) {
            int own = there >= 0 ? there : done;
            String yours = text.get(own).text();
            add(i, j, OwnWords.status(yours, before, after), own, yours);
        } else {
            int near = near(i, j);
            add(
                    i,
                    j,
                    near < 0 ? Amendment.Status.ABSENT : Amendment.Status.LOOK,
                    near,
                    near < 0 ? "" : text.get(near).text());
        }
    }

    /** Whether a unit of the manuscript says what another unit of the report said then, and says still. */
    private boolean isOfAnother(int there, int i) {
        int other = thenInText.back(there);
        return other >= 0 && other != i && thenInText.isExact(other) && change.of(other) >= 0 && change.isExact(other);
    }

    /** The free sentence of the manuscript that has an old number and shares words, or else many words. */
    private int near(int i, int j) {
        List<String> old = Likeness.without(
                        Plain.tokens(then.get(i).text()),
                        Plain.tokens(now.get(j).text()))
                .stream()
                .filter(Plain::isNumber)
                .toList();
        List<String> words = telling(then.get(i).text());
        int nearest = NONE;
        double most = old.isEmpty() ? NEAR : NEAR_WITH_NUMBER;
        for (int m = 0; m < text.size(); m++) {
            boolean free = thenInText.back(m) < 0 && nowInText.back(m) < 0;
            if (!free || !text.get(m).kind().like(then.get(i).kind())) {
                continue;
            }
            List<String> tokens = Plain.tokens(text.get(m).text());
            double alike = Likeness.of(words, telling(text.get(m).text()));
            if (alike >= most && (old.isEmpty() || old.stream().anyMatch(tokens::contains)) && alike > 0) {
                nearest = m;
                most = Math.nextUp(alike);
            }
        }
        return nearest;
    }

    private static List<String> telling(String text) {
        return Plain.tokens(text).stream()
                .filter(token -> Plain.isWord(token) && !Plain.isNumber(token) && token.length() >= SHORTEST_WORD)
                .map(token -> token.toLowerCase(Locale.ROOT))
                .toList();
    }

    private void gone(int i) {
        int there = thenInText.of(i);
        if (there < 0) {
            return;
        }
        int other = nowInText.back(there);
        if (other >= 0 && nowInText.isExact(other)) {
            return;
        }
        boolean exact = thenInText.isExact(i);
        String yours = exact || !isWords(text.get(there)) ? "" : text.get(there).text();
        found.add(new Found(
                2L * there,
                0,
                0,
                then.get(i).part(),
                new Amendment(
                        exact ? Amendment.Status.CHANGE : Amendment.Status.LOOK,
                        what(then.get(i)),
                        Amendment.Fate.GONE,
                        Place.of(text.get(there)),
                        words(then.get(i), thenDocument),
                        "",
                        yours)));
    }

    private void added(int j) {
        Unit unit = now.get(j);
        int there = nowInText.of(j);
        boolean taken = there >= 0 && thenInText.back(there) >= 0 && thenInText.isExact(thenInText.back(there));
        if (there >= 0 && !taken) {
            String yours = nowInText.isExact(j) || !isWords(unit)
                    ? ""
                    : text.get(there).text();
            Amendment.Status status = yours.isEmpty() ? Amendment.Status.DONE : OwnWords.status(yours, "", unit.text());
            found.add(new Found(2L * there, 0, 0, unit.part(), fresh(unit, status, Place.of(text.get(there)), yours)));
            return;
        }
        int anchor = anchor(j);
        if (!isSectionThere(j)) {
            found.add(new Found(
                    Long.MAX_VALUE, j, 0, unit.part(), fresh(unit, Amendment.Status.ABSENT, Place.of(unit), "")));
        } else {
            Place place = anchor < 0 ? Place.NOWHERE : Place.after(text.get(anchor));
            found.add(new Found(2L * anchor + 1, j, 0, unit.part(), fresh(unit, Amendment.Status.CHANGE, place, "")));
        }
    }

    private Amendment fresh(Unit unit, Amendment.Status status, Place place, String yours) {
        return new Amendment(status, what(unit), Amendment.Fate.NEW, place, "", words(unit, nowDocument), yours);
    }

    /** The last unit of the manuscript that comes from what stands before in the report. */
    private int anchor(int j) {
        for (int k = j - 1; k >= 0; k--) {
            int there = nowInText.of(k);
            int then = change.back(k);
            if (there < 0 && then >= 0) {
                there = thenInText.of(then);
            }
            if (there >= 0) {
                return there;
            }
        }
        return NONE;
    }

    /** Whether the author kept anything of the section to which something new belongs; a new section belongs to the one before. */
    private boolean isSectionThere(int j) {
        int section = now.get(j).section();
        if (section >= 0 && change.back(section) < 0) {
            return isSectionThere(section);
        }
        for (int k = Math.max(section, 0);
                k < now.size() && (k == section || now.get(k).section() == section);
                k++) {
            int before = change.back(k);
            if (nowInText.of(k) >= 0 || before >= 0 && thenInText.of(before) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void table(int i, int j) {
        Part.Table before = (Part.Table) thenDocument.parts().get(then.get(i).part());
        Part.Table after = (Part.Table) nowDocument.parts().get(now.get(j).part());
        List<TableDifference.Entry> entries = TableDifference.of(before, after);
        int there = thenInText.of(i) >= 0 ? thenInText.of(i) : nowInText.of(j);
        if (entries.isEmpty()) {
            return;
        }
        if (there < 0) {
            found.add(new Found(
                    Long.MAX_VALUE,
                    i,
                    0,
                    then.get(i).part(),
                    new Amendment(
                            Amendment.Status.ABSENT,
                            Amendment.What.TABLE,
                            Amendment.Fate.CHANGED,
                            Place.of(then.get(i)),
                            words(then.get(i), thenDocument),
                            words(now.get(j), nowDocument),
                            "")));
            return;
        }
        Part.Table own = (Part.Table) textDocument.parts().get(text.get(there).part());
        TablePlacing.of(entries, before, after, own, Place.of(text.get(there)))
                .forEach(placed -> found.add(new Found(
                        2L * there, placed.row(), placed.column(), then.get(i).part(), placed.amendment())));
    }

    private void picture(int i, int j) {
        String before = digest(thenDocument, then.get(i));
        String after = digest(nowDocument, now.get(j));
        if (before.equals(after)) {
            return;
        }
        int there = thenInText.of(i) >= 0 ? thenInText.of(i) : nowInText.of(j);
        String own = there < 0 ? "" : digest(textDocument, text.get(there));
        Amendment.Status status = there < 0
                ? Amendment.Status.ABSENT
                : own.equals(after)
                        ? Amendment.Status.DONE
                        : own.equals(before) ? Amendment.Status.CHANGE : Amendment.Status.LOOK;
        add(i, j, status, there, "");
    }

    private static String digest(Manuscript document, Unit unit) {
        return ((Part.Picture) document.parts().get(unit.part())).digest();
    }

    private void add(int i, int j, Amendment.Status status, int there, String yours) {
        found.add(new Found(
                there < 0 ? Long.MAX_VALUE : 2L * there,
                there < 0 ? i : 0,
                0,
                then.get(i).part(),
                new Amendment(
                        status,
                        what(then.get(i), now.get(j)),
                        Amendment.Fate.CHANGED,
                        Place.of(there < 0 ? then.get(i) : text.get(there)),
                        words(then.get(i), thenDocument),
                        words(now.get(j), nowDocument),
                        yours)));
    }

    private static boolean isWords(Unit unit) {
        return unit.kind() != Unit.Kind.TABLE && unit.kind() != Unit.Kind.PICTURE;
    }

    private static String words(Unit unit, Manuscript document) {
        if (unit.kind() != Unit.Kind.TABLE) {
            return unit.text();
        }
        Part.Table table = (Part.Table) document.parts().get(unit.part());
        return table.caption().isEmpty() ? unit.text().replaceFirst("^ \\| ", "") : table.caption();
    }

    private static Amendment.What what(Unit unit) {
        return switch (unit.kind()) {
            case HEADING -> Amendment.What.HEADING;
            case SENTENCE -> Amendment.What.SENTENCE;
            case REFERENCE -> Amendment.What.CITATION;
            case CAPTION -> Amendment.What.CAPTION;
            case TABLE -> Amendment.What.TABLE;
            case PICTURE -> Amendment.What.FIGURE;
        };
    }

    private static Amendment.What what(Unit before, Unit after) {
        if (before.kind() != Unit.Kind.SENTENCE) {
            return what(before);
        }
        if (Plain.withoutCitations(before.text()).equals(Plain.withoutCitations(after.text()))) {
            return Amendment.What.CITATION;
        }
        return Plain.shape(before.text()).equals(Plain.shape(after.text()))
                ? Amendment.What.NUMBER
                : Amendment.What.SENTENCE;
    }

    /** New sentences of one paragraph that belong to one place are one thing to do, and so are those that go. */
    private static List<Amendment> joined(List<Found> sorted) {
        List<Amendment> joined = new ArrayList<>();
        Set<Amendment.Fate> whole = new HashSet<>(List.of(Amendment.Fate.NEW, Amendment.Fate.GONE));
        int source = NONE;
        for (Found one : sorted) {
            Amendment next = one.amendment();
            Amendment last = joined.isEmpty() ? next : joined.get(joined.size() - 1);
            if (!joined.isEmpty()
                    && one.source() == source
                    && next.what() == Amendment.What.SENTENCE
                    && last.what() == next.what()
                    && last.fate() == next.fate()
                    && whole.contains(next.fate())
                    && last.status() == next.status()
                    && last.place().equals(next.place())
                    && last.yours().isEmpty()
                    && next.yours().isEmpty()) {
                joined.set(
                        joined.size() - 1,
                        new Amendment(
                                last.status(),
                                last.what(),
                                last.fate(),
                                last.place(),
                                both(last.before(), next.before()),
                                both(last.after(), next.after()),
                                ""));
            } else {
                joined.add(next);
            }
            source = one.source();
        }
        return joined;
    }

    private static String both(String a, String b) {
        return a.isEmpty() ? b : a + " " + b;
    }
}
