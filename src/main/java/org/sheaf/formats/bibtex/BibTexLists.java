// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.bibtex;

import java.util.ArrayList;
import java.util.List;

/** Several values in one BibTeX field. What stands in braces is one value, whatever it holds. */
final class BibTexLists {
    private BibTexLists() {}

    /** The values between semicolons, or where there are none, between commas; still LaTeX. */
    static List<String> split(String value) {
        String inner = LatexText.inner(value);
        boolean wrapped = inner != null && (inner.indexOf(';') >= 0 || inner.indexOf(',') < 0);
        String text = wrapped && inner != null ? inner : value;
        List<String> pieces = split(text, ';');
        return pieces.size() > 1 ? pieces : split(text, ',');
    }

    /** The values between the given separators; still LaTeX. */
    static List<String> split(String text, char separator) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? separator : text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth = Math.max(0, depth - 1);
            } else if (c == separator && (depth == 0 || i == text.length())) {
                String piece = text.substring(from, i).strip();
                if (!piece.isEmpty()) {
                    pieces.add(piece);
                }
                from = i + 1;
            }
        }
        if (from < text.length()) {
            pieces.add(text.substring(from).strip());
        }
        return pieces;
    }

    /** The values, already LaTeX, as one field that {@link #split(String)} takes apart again. */
    static String join(List<String> values) {
        List<String> guarded = new ArrayList<>();
        for (String value : values) {
            boolean divides = value.indexOf(',') >= 0 || value.indexOf(';') >= 0;
            guarded.add(divides ? "{" + value + "}" : value);
        }
        String joined = String.join(", ", guarded);
        return guarded.size() == 1 && joined.startsWith("{") ? joined + "," : joined;
    }
}
