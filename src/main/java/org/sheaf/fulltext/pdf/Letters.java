// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.pdf;

import java.text.Normalizer;

/** What a font shows as one sign but a reader types as letters, and signs that show nothing. */
final class Letters {
    /** Accents that stand for themselves, each followed by the one that is put on a letter. */
    private static final String ACCENTS =
            "`\u0300\u02cb\u0300\u00b4\u0301\u02ca\u0301\u02c6\u0302^\u0302\u02dc\u0303~\u0303\u00af\u0304\u02c9\u0304"
                    + "\u02d8\u0306\u02d9\u0307\u00a8\u0308\u02da\u030a\u00b0\u030a\u02dd\u030b\u02c7\u030c\u00b8\u0327\u02db\u0328";

    private Letters() {}

    /** A letter under an accent that is drawn by itself; empty if the two are no such pair. */
    static String accented(String letter, String accent) {
        if (accent.length() != 1 || letter.isEmpty() || !Character.isLetter(letter.codePointBefore(letter.length()))) {
            return "";
        }
        int place = 0;
        while (place < ACCENTS.length() && ACCENTS.charAt(place) != accent.charAt(0)) {
            place += 2;
        }
        if (Character.getType(accent.charAt(0)) == Character.NON_SPACING_MARK) {
            return Normalizer.normalize(letter + accent, Normalizer.Form.NFC);
        }
        if (place >= ACCENTS.length()) {
            return "";
        }
        // An accent makes a dotless i of the letter.
        String base = letter.replace('\u0131', 'i').replace('\u0237', 'j');
        String whole = Normalizer.normalize(base + ACCENTS.charAt(place + 1), Normalizer.Form.NFC);
        return whole.codePointCount(0, whole.length()) == letter.codePointCount(0, letter.length()) ? whole : "";
    }

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
