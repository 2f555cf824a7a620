// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.field;

import java.util.ArrayList;
import java.util.List;

/** Takes ISSNs and ISBNs out of what databases write around them: {@code 19328486 (ISSN)}, {@code 0002-9637, 1476-1645}. */
public final class SerialNumbers {
    private static final int ISSN = 8;
    private static final int ISBN_10 = 10;
    private static final int ISBN_13 = 13;

    private SerialNumbers() {}

    /** The numbers in {@code text}, hyphens as written. Empty if it holds none. */
    public static List<String> find(String text) {
        List<String> found = new ArrayList<>(2);
        int i = 0;
        while (i < text.length()) {
            if (!isPart(text.charAt(i))) {
                i++;
                continue;
            }
            while (i < text.length() && text.charAt(i) == '-') {
                i++;
            }
            int from = i;
            int digits = 0;
            while (i < text.length() && isPart(text.charAt(i))) {
                digits += text.charAt(i) == '-' ? 0 : 1;
                i++;
            }
            if (digits == ISSN || digits == ISBN_10 || digits == ISBN_13) {
                found.add(text.substring(from, i));
            }
        }
        return found;
    }

    private static boolean isPart(char c) {
        return c >= '0' && c <= '9' || c == 'X' || c == 'x' || c == '-';
    }
}
