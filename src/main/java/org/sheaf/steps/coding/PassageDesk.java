// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.List;
import java.util.Optional;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingTree;
import org.sheaf.problem.ReviewException;

/**
 * Where one person gives codes to passages of one text after another, whether in a workspace or in a work packet far from
 * it. Every act is safe when its method returns.
 */
public interface PassageDesk extends AutoCloseable {
    /** The codes that can be given. */
    CodingTree codebook();

    /**
     * The code that a person means.
     *
     * @param said its id or its name, whatever the case
     * @throws ReviewException if the codebook has none, or it is no longer used
     */
    CodeId code(String said);

    /** What the person who codes has coded in a report, by place. */
    List<CodedSegment> mine(ReportId report);

    /**
     * Gives a code to a passage.
     *
     * @param start 0-based code point
     * @param end code point behind its last one
     * @param said the code's id or name
     * @param memo empty for nothing
     * @return whether that is new: the same passage has the same code once
     * @throws ReviewException if there is no such code or place, or the person does not take part
     */
    boolean code(OpenText open, int start, int end, String said, String memo);

    /**
     * Takes back a code that the person gave.
     *
     * @return whether it stood until now
     */
    boolean takeBack(CodedSegment segment);

    /** Takes back the newest code that the person gave; nothing if there is none. */
    Optional<CodedSegment> undo();

    /**
     * Says that the person has coded the whole report, or goes on with it.
     *
     * @return whether that is new
     */
    boolean done(ReportId report, boolean on);

    /**
     * Notes something on a report or a coded passage.
     *
     * @param on {@code report} or {@code segment}
     * @param id the report's id, or what the passage's decision said
     */
    void memo(String on, String id, String text);

    /** Codes that are suggested to the person who acts for the sentences of a text. */
    CodeProposals proposals(OpenText open);

    @Override
    void close();
}
