// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

/**
 * What is answered to an item.
 *
 * @param answer the code of an {@link Answer}, or words where the item takes words; empty where the source does not report it
 * @param qualifier what was added to the answer, such as {@code MM} in {@code Y (MM)}; empty if nothing
 * @param comment why; empty if nothing was said
 */
public record Given(String answer, String qualifier, String comment) {
    /** What a source does not report: neither yes nor no, and not "nobody has answered". */
    public static final Given NOT_REPORTED = new Given("", "", "");

    /** Whether somebody said that it is not reported. */
    public boolean isNotReported() {
        return answer.isEmpty();
    }

    /** As tables show it: {@code Y}, {@code Y (MM)}, {@code not reported}. */
    public String words() {
        if (isNotReported()) {
            return "not reported";
        }
        return qualifier.isEmpty() ? answer : answer + " (" + qualifier + ")";
    }

    /** The same with a comment. */
    public Given withComment(String words) {
        return new Given(answer, qualifier, words);
    }

    /** Whether two say the same; comments aside, and qualifiers too, which do not change the answer. */
    public boolean agreesWith(Given other) {
        return answer.strip().equalsIgnoreCase(other.answer.strip());
    }
}
