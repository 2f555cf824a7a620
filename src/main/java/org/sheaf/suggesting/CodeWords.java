// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.suggesting;

import java.util.List;

/**
 * What is known of a code by which passages for it can be found.
 *
 * @param id of the code
 * @param words its name, definition and examples, each a text of its own; the first is its name
 * @param codedPassages what people gave it to so far, in the words of the studies
 */
public record CodeWords(String id, List<String> words, List<String> codedPassages) {
    public CodeWords {
        words = List.copyOf(words);
        codedPassages = List.copyOf(codedPassages);
    }
}
