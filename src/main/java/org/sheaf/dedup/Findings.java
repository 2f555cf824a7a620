// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes evidence in the reviewer's words. */
final class Findings {
    private Findings() {}

    static Evidence of(String rule, Comparison c) {
        List<String> out = new ArrayList<>();
        out.add(c.title().words());
        out.add(c.authors().words());
        out.add(withValues(c.year().words(), year(c.a().year), year(c.b().year)));
        out.add(c.journal().words());
        out.add(withValues(c.volume().words("volume"), year(c.a().volume), year(c.b().volume)));
        out.add(withValues(c.issue().words("issue"), year(c.a().issue), year(c.b().issue)));
        out.add(withValues(
                c.pages().words(), c.a().pages.toString(), c.b().pages.toString()));
        out.add(withValues(c.doi().words(), c.a().doi.name(), c.b().doi.name()));
        return new Evidence(rule, out);
    }

    static String doubt(Comparison c, Optional<Rule> rule) {
        return "doubtful" + rule.map(r -> " although " + r.words()).orElse("");
    }

    private static String year(int n) {
        return n < 0 ? "" : Integer.toString(n);
    }

    private static String withValues(String words, String x, String y) {
        return x.isEmpty() && y.isEmpty()
                ? words
                : words + " (" + (x.equals(y) ? x : (x.isEmpty() ? "–" : x) + " / " + (y.isEmpty() ? "–" : y)) + ")";
    }
}
