// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.List;
import java.util.function.Consumer;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.SearchAccount;
import org.sheaf.protocol.Searching;
import org.sheaf.reporting.PageFrame;
import org.sheaf.steps.appraisal.AppraisalBasis;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.store.Session;

/**
 * What the parts of the write-up are made of: one state of the facts, and what was agreed beforehand.
 *
 * @param frame head and foot of every page about the review as a whole
 * @param appraisal what was agreed about appraisal
 * @param searching what is recorded of the searches
 * @param searches the searches with what came in of each
 * @param texts in which quotations are found again
 * @param problems told of texts that cannot be read (any more)
 */
public record WritingFacts(
        Session session,
        Library library,
        Protocol protocol,
        Eligibility eligibility,
        ExtractionForm form,
        AppraisalBasis appraisal,
        Searching searching,
        List<SearchAccount> searches,
        ReportTexts texts,
        PageFrame frame,
        Consumer<Problem> problems) {
    public WritingFacts {
        searches = List.copyOf(searches);
    }
}
