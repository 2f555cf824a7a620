// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.ArrayList;
import java.util.List;
import org.sheaf.reporting.MethodsView;

/** Gathers the sentences of one part of the methods, and what is missing to it. */
final class MethodsText {
    private final String part;
    private final List<MethodsView.Sentence> sentences = new ArrayList<>();
    private final List<MethodsView.Gap> gaps = new ArrayList<>();

    MethodsText(String part) {
        this.part = part;
    }

    /** @param rests the facts by which it can be shown */
    void say(String sentence, String rests) {
        sentences.add(new MethodsView.Sentence(sentence, rests));
    }

    void miss(String what) {
        gaps.add(new MethodsView.Gap(part, what));
    }

    /** Words of a file, as a sentence; a gap where there are none. */
    void quote(String label, String words, String rests, String missing) {
        if (words.isBlank()) {
            miss(missing);
        } else {
            String line = words.strip().replaceAll("\\s+", " ");
            say(label + ": " + line + (line.endsWith(".") ? "" : "."), rests);
        }
    }

    MethodsView.Part part() {
        return new MethodsView.Part(part, sentences);
    }

    boolean isSilent() {
        return sentences.isEmpty();
    }

    List<MethodsView.Gap> gaps() {
        return gaps;
    }
}
