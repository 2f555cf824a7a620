// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import java.util.ArrayList;
import java.util.List;

/** Puts runs together as a browser does: white space becomes one space, and none stands at a line's beginning or end. */
final class RunCollector {
    private final List<Run> runs = new ArrayList<>();
    private boolean spaceDue;

    /** Adds text as it stands in the source. */
    void add(String given, Look look, String target) {
        // A reference such as &#1; brings characters that were not in the page's text.
        String source = CleanText.of(given);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                spaceDue = true;
            } else {
                if (spaceDue && (text.length() > 0 || !atLineStart())) {
                    if (text.length() == 0) {
                        // The space belongs to what stands before it unless both look alike: no link begins with a
                        // space.
                        append(new Run(" ", last().look().equals(look) ? look : Look.PLAIN, sameTarget(target), ""));
                    } else {
                        text.append(' ');
                    }
                }
                spaceDue = false;
                text.append(c);
            }
        }
        if (text.length() > 0) {
            append(new Run(text.toString(), look, target, ""));
        }
    }

    private String sameTarget(String target) {
        return last().target().equals(target) ? target : "";
    }

    /** A break of the line. */
    void lineBreak() {
        spaceDue = false;
        runs.add(new Run(Run.BREAK, Look.PLAIN, "", ""));
    }

    /** A call of a footnote. */
    void note(String id) {
        if (spaceDue && !atLineStart()) {
            append(new Run(" ", Look.PLAIN, "", ""));
        }
        spaceDue = false;
        runs.add(new Run("", Look.PLAIN, "", id));
    }

    /** What was added since the last call. */
    List<Run> take() {
        while (!runs.isEmpty() && last().isBreak()) {
            runs.remove(runs.size() - 1);
        }
        List<Run> taken = List.copyOf(runs);
        runs.clear();
        spaceDue = false;
        return taken;
    }

    private boolean atLineStart() {
        return runs.isEmpty() || last().isBreak();
    }

    private Run last() {
        return runs.get(runs.size() - 1);
    }

    private void append(Run run) {
        if (!runs.isEmpty() && last().like(run)) {
            Run before = runs.remove(runs.size() - 1);
            runs.add(new Run(before.text() + run.text(), run.look(), run.target(), ""));
        } else {
            runs.add(run);
        }
    }
}
