// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.text.Normalizer;

/** What a font shows as one sign but a reader types as letters, and signs that show nothing. */
final class Letters {
    private Letters() {}

    /** Ligatures as their letters, blanks of all kinds as a blank, without what cannot be seen. */
    static String plain(String text) {
        if (text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) < '\u007f') {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> append(plain, sign));
        return plain.toString();
    }

    private static void append(StringBuilder plain, int sign) {
        if (sign >= 0xFB00 && sign <= 0xFB06) {
            plain.append(Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC));
        } else if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
            plain.append(' ');
        } else if (sign == 0xAD || sign == 0x2010 || sign == 0x2011) {
            plain.append('-');
        } else if (sign == 0xFFFD
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT
                || Character.getType(sign) == Character.SURROGATE
                || Character.getType(sign) == Character.UNASSIGNED) {
            return;
        } else {
            plain.appendCodePoint(sign);
        }
    }
}
