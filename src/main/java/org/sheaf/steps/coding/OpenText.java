// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.document.FullText;

/**
 * The text of a report, opened to be coded.
 *
 * @param name what the report is called
 * @param digest of the text, in which places are counted
 */
public record OpenText(ReportId report, String name, FullText text, Digest digest) {
    public static OpenText of(ReportId report, String name, FullText text) {
        return new OpenText(report, name, text, Digest.of(text.text()));
    }
}
