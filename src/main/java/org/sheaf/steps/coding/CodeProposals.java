// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingTree;
import org.sheaf.document.Sentence;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.suggesting.CodeSuggestion;
import org.sheaf.suggesting.CodeSuggestions;
import org.sheaf.suggesting.CodeWords;

/**
 * Codes that are suggested for the sentences of a text: by words of the codebook, and by likeness to what the same person
 * coded in other reports. What others coded plays no part, so that a second coder stays independent.
 */
public final class CodeProposals {
    private final List<CodeSuggestion> suggestions;

    private CodeProposals(List<CodeSuggestion> suggestions) {
        this.suggestions = suggestions;
    }

    /** @param own what the person coded, in whichever text */
    public static CodeProposals of(CodingTree tree, Collection<CodedSegment> own, OpenText open) {
        Map<CodeId, List<String>> coded = new HashMap<>();
        for (CodedSegment segment : own) {
            if (!segment.report().equals(open.report())) {
                coded.computeIfAbsent(segment.code(), code -> new ArrayList<>()).add(segment.quote());
            }
        }
        List<CodeWords> words = new ArrayList<>();
        for (Code code : tree.codes()) {
            if (tree.children(code.id()).isEmpty()) {
                words.add(new CodeWords(
                        code.id().name(),
                        Stream.of(code.name(), code.definition(), code.use(), code.example())
                                .filter(text -> !text.isBlank())
                                .toList(),
                        coded.getOrDefault(code.id(), List.of())));
            }
        }
        return new CodeProposals(CodeSuggestions.of(open.text(), words));
    }

    /** All of them, codes in the order of the codebook, the best sentences of each first. */
    public List<CodeSuggestion> all() {
        return suggestions;
    }

    /** Those for a sentence. */
    public List<CodeSuggestion> on(Sentence sentence) {
        return suggestions.stream()
                .filter(suggestion -> suggestion.sentence().equals(sentence))
                .toList();
    }

    /**
     * How the suggestions for a text stand against what a person coded in it.
     *
     * @param suggested pairs of sentence and code that were suggested
     * @param coded pairs that the person coded
     * @param both pairs that are in both
     */
    public record Against(int suggested, int coded, int both) {
        /** The sum of two texts. */
        public Against plus(Against other) {
            return new Against(suggested + other.suggested, coded + other.coded, both + other.both);
        }
    }

    Against against(CodingState state, OpenText open, ReviewerId coder) {
        Set<String> given = new HashSet<>();
        for (CodedSegment segment : state.segments(open.report(), coder)) {
            for (Sentence sentence : open.text().sentences()) {
                if (segment.text().equals(open.digest())
                        && segment.start() < sentence.end()
                        && sentence.start() < segment.end()) {
                    given.add(sentence.start() + " " + segment.code());
                }
            }
        }
        Set<String> suggested = new HashSet<>();
        suggestions.forEach(one -> suggested.add(one.sentence().start() + " " + one.codeId()));
        Set<String> both = new HashSet<>(suggested);
        both.retainAll(given);
        return new Against(suggested.size(), given.size(), both.size());
    }
}
