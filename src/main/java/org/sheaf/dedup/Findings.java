// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.ArrayList;
import java.util.List;

/** Writes evidence in the reviewer's words. A field that both records lack is not mentioned. */
final class Findings {
    private static final String NOTHING = "–";

    private final List<String> out = new ArrayList<>();

    private Findings() {}

    static Evidence of(String reason, Comparison c) {
        Findings f = new Findings();
        Fingerprint a = c.a();
        Fingerprint b = c.b();
        f.out.add(c.title().words());
        f.add(c.authors().words(), a.authors.size(), b.authors.size(), " authors");
        f.add(c.year().words(), text(a.year), text(b.year));
        if (!a.journal.isEmpty() || !b.journal.isEmpty()) {
            f.out.add(c.journal().words());
        }
        f.add(c.volume().words("volume"), text(a.volume), text(b.volume));
        f.add(c.issue().words("issue"), text(a.issue), text(b.issue));
        f.add(c.pages().words(), a.pages.toString(), b.pages.toString());
        f.add(c.doi().words(), a.doi.name(), b.doi.name());
        f.add(c.pmid().words("PMID"), a.pmid, b.pmid);
        return new Evidence(reason, f.out);
    }

    private static String text(int number) {
        return number < 0 ? "" : Integer.toString(number);
    }

    private void add(String words, int x, int y, String unit) {
        if (x > 0 || y > 0) {
            out.add(words + (x == y ? "" : " (" + x + " / " + y + unit + ")"));
        }
    }

    private void add(String words, String x, String y) {
        if (x.equals(y)) {
            if (!x.isEmpty()) {
                out.add(words + " (" + x + ")");
            }
        } else {
            out.add(words + " (" + (x.isEmpty() ? NOTHING : x) + " / " + (y.isEmpty() ? NOTHING : y) + ")");
        }
    }
}
