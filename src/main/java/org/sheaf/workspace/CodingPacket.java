// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.List;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingTree;
import org.sheaf.document.FullText;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;

/**
 * What one person needs to code texts away from the workspace.
 *
 * @param codebook the codes as they were when it was made, with the version
 * @param texts in the order in which they come
 */
public record CodingPacket(ReviewId review, String title, ReviewerId reviewer, CodingTree codebook, List<Text> texts)
        implements WorkPacket {
    /**
     * A text to code.
     *
     * @param name what the report is called
     * @param done whether the person had called it done
     * @param marked when the person had last called it done or not done, ISO 8601 in UTC; empty for never
     * @param coded what the person had coded in it, and nobody else
     */
    public record Text(
            ReportId report, String name, FullText text, boolean done, String marked, List<CodedSegment> coded) {
        public Text {
            coded = List.copyOf(coded);
        }
    }

    public CodingPacket {
        texts = List.copyOf(texts);
    }
}
