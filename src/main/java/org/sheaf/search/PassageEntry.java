// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.search;

/**
 * A sentence of an included report, to be found.
 *
 * @param key names the text in the index; all sentences of a text have it
 * @param of what is known of the report
 * @param name what the report is called, such as {@code Okafor 2019a}
 * @param page 1-based page of the file
 * @param label what is printed on that page; may be empty
 * @param section part of the article, in small letters
 * @param start 0-based code point of the text
 * @param end code point behind the last one
 * @param text the sentence on one line
 */
public record PassageEntry(
        String key,
        RecordEntry of,
        String name,
        int page,
        String label,
        String section,
        int start,
        int end,
        String text) {}
