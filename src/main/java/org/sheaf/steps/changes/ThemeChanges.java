// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodingTree;
import org.sheaf.coding.ThemeMatrix;
import org.sheaf.reporting.ChangesView;

/**
 * Themes that were gained or lost, and what became of their support. A theme is better supported by more studies, worse by
 * fewer; where it is as many, passages are counted. A theme is the same as long as its code is.
 */
final class ThemeChanges {
    private final SynthesisState before;
    private final SynthesisState after;
    private final Counterparts counterparts;
    private final List<ChangesView.Row> rows = new ArrayList<>();

    ThemeChanges(SynthesisState before, SynthesisState after, Counterparts counterparts) {
        this.before = before;
        this.after = after;
        this.counterparts = counterparts;
    }

    List<ChangesView.Row> rows() {
        CodingTree then = before.confidence().coding().tree();
        for (ThemeMatrix.Row row : after.matrix().rows()) {
            Code code = row.code();
            then.find(code.id())
                    .ifPresentOrElse(
                            was -> compare(was, code),
                            () -> rows.add(row(
                                    code,
                                    namesNow(code.id()).isEmpty() ? "new code, no study yet" : "gained",
                                    "",
                                    after.support(code.id()),
                                    behind(code.id()))));
        }
        CodingTree now = after.confidence().coding().tree();
        for (ThemeMatrix.Row row : before.matrix().rows()) {
            Code code = row.code();
            if (!now.has(code.id())) {
                String became = after.confidence()
                        .coding()
                        .codebook()
                        .retired(code.id())
                        .map(retired -> retired.became())
                        .orElse("no longer in the codebook");
                boolean rested = !before.matrix().support(code.id()).isEmpty();
                rows.add(row(
                        code,
                        rested ? "lost" : "code gone, no study then",
                        before.support(code.id()),
                        "",
                        List.of(became)));
            }
        }
        return rows;
    }

    private static ChangesView.Row row(Code code, String change, String was, String is, List<String> details) {
        return new ChangesView.Row(code.id().name(), code.name(), change, was, is, details);
    }

    private List<String> behind(CodeId code) {
        SortedSet<String> names = namesNow(code);
        return names.isEmpty() ? List.of() : List.of("studies: " + String.join("; ", names));
    }

    private SortedSet<String> namesNow(CodeId code) {
        SortedSet<String> names = new TreeSet<>();
        after.matrix().support(code).forEach(study -> names.add(after.included().name(study)));
        return names;
    }

    private void compare(Code was, Code is) {
        if (!was.name().equals(is.name())) {
            rows.add(row(is, "renamed", was.name(), is.name(), List.of()));
        }
        CodeId code = is.id();
        SortedSet<String> then = counterparts.names(before.matrix().support(code));
        SortedSet<String> now = namesNow(code);
        int more = now.size() - then.size();
        int passages = size(after, code) - size(before, code);
        List<String> details = new ArrayList<>();
        named("more: ", now, then, details);
        named("fewer: ", then, now, details);
        if (then.isEmpty() && !now.isEmpty()) {
            add(is, "gained: rested on no study then", details);
        } else if (now.isEmpty() && !then.isEmpty()) {
            add(is, "lost: rests on no study now", details);
        } else if (more != 0) {
            add(is, more > 0 ? "better supported" : "worse supported", details);
        } else if (!details.isEmpty()) {
            add(is, "as many studies, but others", details);
        } else if (passages != 0) {
            add(is, passages > 0 ? "the same studies, more data" : "the same studies, fewer data", details);
        }
    }

    /** What a theme rests on in all: passages and authors' themes. */
    private static int size(SynthesisState state, CodeId code) {
        return state.matrix().whole(code).passages().size()
                + state.matrix().whole(code).themes().size();
    }

    private static void named(String word, SortedSet<String> these, SortedSet<String> without, List<String> to) {
        SortedSet<String> left = new TreeSet<>(these);
        left.removeAll(without);
        if (!left.isEmpty()) {
            to.add(word + String.join("; ", left));
        }
    }

    private void add(Code code, String change, List<String> details) {
        rows.add(row(code, change, before.support(code.id()), after.support(code.id()), details));
    }
}
