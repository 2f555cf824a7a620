// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * What was done, in sentences that facts bear, and what no fact tells.
 *
 * @param frame head and foot
 * @param parts in the order of a paper's methods
 * @param gaps what is not recorded
 */
public record MethodsView(PageFrame frame, List<Part> parts, List<Gap> gaps) {
    public MethodsView {
        parts = List.copyOf(parts);
        gaps = List.copyOf(gaps);
    }

    /** A part, such as searching; its sentences make a paragraph. */
    public record Part(String heading, List<Sentence> sentences) {
        public Part {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A sentence.
     *
     * @param words with a full stop
     * @param rests on which facts it rests
     */
    public record Sentence(String words, String rests) {}

    /** Something that no fact tells, with the part to which it belongs. */
    public record Gap(String part, String what) {}

    /** How many sentences there are. */
    public int sentences() {
        return parts.stream().mapToInt(part -> part.sentences().size()).sum();
    }
}
