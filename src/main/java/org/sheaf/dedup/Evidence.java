// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.List;

/**
 * Why two records were judged as they were.
 *
 * @param rule the rule that decided, in words
 * @param findings what each field said, in words, in a fixed order: title, authors, year, journal, volume, issue, pages,
 *     identifiers; a field that is missing on both sides is left out
 */
public record Evidence(String rule, List<String> findings) {
    public Evidence {
        findings = List.copyOf(findings);
    }

    /** The rule and what was found, as one sentence. */
    @Override
    public String toString() {
        return rule + (findings.isEmpty() ? "" : ": " + String.join("; ", findings));
    }
}
