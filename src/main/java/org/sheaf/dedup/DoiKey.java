// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.citation.Doi;

/**
 * A DOI made ready for comparing. Some registrants give each version of one living document a DOI of its own and mark the
 * version at its end: the Cochrane Library ({@code .pub2}), the F1000 platforms ({@code .2}), preprint servers
 * ({@code /v2}, {@code .v2}). Such DOIs name versions of the same document, not two documents.
 *
 * @param name the DOI as {@link Doi} writes it; empty where there is none
 * @param document the name without its version
 */
record DoiKey(String name, String document) {
    static final DoiKey NONE = new DoiKey("", "");

    private static final Pattern VERSION = Pattern.compile(
            "(10\\.1002/14651858\\.(?:cd|mr|ed)\\d+)(?:\\.pub\\d+)?|(10\\.12688/\\w+\\.\\d+)\\.\\d+|(10\\.\\d+/.{6,}?)[./]v\\d{1,2}");

    static DoiKey of(String doi) {
        return Doi.parse(doi).map(d -> new DoiKey(d.name(), document(d.name()))).orElse(NONE);
    }

    private static String document(String name) {
        Matcher m = VERSION.matcher(name);
        if (!m.matches()) {
            return name;
        }
        for (int i = 1; i <= m.groupCount(); i++) {
            if (m.group(i) != null) {
                return m.group(i);
            }
        }
        return name;
    }

    boolean isEmpty() {
        return name.isEmpty();
    }

    DoiMatch compare(DoiKey other) {
        if (isEmpty() || other.isEmpty()) {
            return DoiMatch.MISSING;
        }
        if (name.equals(other.name)) {
            return DoiMatch.SAME;
        }
        if (document.equals(other.document)) {
            return DoiMatch.VERSION;
        }
        return isCutOff(name, other.name) || isCutOff(other.name, name) ? DoiMatch.MISSING : DoiMatch.DIFFERENT;
    }

    /** Whether {@code cut} is {@code whole} up to a separator: an identifier that a source did not write to its end. */
    private static boolean isCutOff(String cut, String whole) {
        return whole.startsWith(cut) && !Character.isLetterOrDigit(whole.charAt(cut.length()));
    }
}
