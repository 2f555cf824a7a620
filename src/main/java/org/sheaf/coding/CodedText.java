// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.List;
import org.sheaf.citation.ReportId;
import org.sheaf.document.Sentence;

/**
 * One text that two people coded independently, each the whole of it.
 *
 * @param sentences of the text, in order
 * @param first what one person coded in this text
 * @param second what the other did
 */
public record CodedText(
        ReportId report, List<Sentence> sentences, List<CodedSegment> first, List<CodedSegment> second) {
    public CodedText {
        sentences = List.copyOf(sentences);
        first = List.copyOf(first);
        second = List.copyOf(second);
    }
}
