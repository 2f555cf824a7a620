// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.suggesting;

import java.util.List;
import org.sheaf.document.Sentence;

/**
 * A sentence to which a code may belong.
 *
 * @param codeId of the code
 * @param sentence of the text
 * @param score above 0, at most 1; to be compared within one text only
 * @param because the words of the sentence that made it, as they stand there, the weightiest first
 */
public record CodeSuggestion(String codeId, Sentence sentence, double score, List<String> because) {
    public CodeSuggestion {
        because = List.copyOf(because);
    }
}
