// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

import java.util.HashMap;
import java.util.Map;

/**
 * The text of one record made fit for a parser: characters that XML forbids are taken out, an ampersand or a less-than
 * sign that nobody escaped is, and an entity that only a DTD could define becomes its character if HTML has it, or stays
 * as it is written. Nothing else is touched.
 */
final class XmlSource {
    private static final int LONGEST_ENTITY = 12;

    /** The entities of HTML 4 for Latin-1 (160 to 255), in the order of their characters. */
    private static final String[] LATIN =
            ("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr"
                            + " deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
                            + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml"
                            + " ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig"
                            + " agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml"
                            + " eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml")
                    .split(" ");

    private static final Map<String, Integer> ENTITIES = entities();

    private final String source;
    private final StringBuilder text;

    /** From here on no section is closed, so that none needs to be looked for again. */
    private int unclosedFrom = Integer.MAX_VALUE;

    private XmlSource(String source) {
        this.source = source;
        this.text = new StringBuilder(source.length() + 64);
    }

    static String clean(String source) {
        return new XmlSource(source).clean();
    }

    private String clean() {
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '&') {
                i = ampersand(i);
            } else if (c == '<') {
                i = lessThan(i);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < source.length()
                    && Character.isLowSurrogate(source.charAt(i + 1))) {
                text.append(c).append(source.charAt(i + 1));
                i += 2;
            } else {
                if (isLegal(c)) {
                    text.append(c);
                }
                i++;
            }
        }
        return text.toString();
    }

    /** Copies a section unchanged but for forbidden characters; anything else that begins with {@code <} by itself. */
    private int lessThan(int i) {
        if (source.startsWith("<![CDATA[", i) || source.startsWith("<!--", i)) {
            String close = source.charAt(i + 2) == '-' ? "-->" : "]]>";
            int end = i < unclosedFrom ? source.indexOf(close, i + 4) : -1;
            if (end < 0) {
                unclosedFrom = Math.min(unclosedFrom, i);
            } else {
                for (int k = i; k < end + 3; k++) {
                    char c = source.charAt(k);
                    if (isLegal(c) || Character.isSurrogate(c)) {
                        text.append(c);
                    }
                }
                return end + 3;
            }
        }
        char next = i + 1 < source.length() ? source.charAt(i + 1) : ' ';
        boolean markup = Character.isLetter(next) || next == '/' || next == '_' || next == '!' || next == '?';
        text.append(markup ? "<" : "&lt;");
        return i + 1;
    }

    private int ampersand(int i) {
        int end = i + 1;
        while (end < source.length() && source.charAt(end) != ';' && end - i <= LONGEST_ENTITY) {
            end++;
        }
        if (end == source.length() || source.charAt(end) != ';' || end == i + 1) {
            text.append("&amp;");
            return i + 1;
        }
        String name = source.substring(i + 1, end);
        if (name.charAt(0) == '#') {
            int code = number(name);
            if (code < 0) {
                text.append("&amp;");
                return i + 1;
            }
            if (isLegal(code)) {
                text.append(source, i, end + 1);
            }
            return end + 1;
        }
        Integer code = ENTITIES.get(name);
        if (name.equals("amp")
                || name.equals("lt")
                || name.equals("gt")
                || name.equals("quot")
                || name.equals("apos")) {
            text.append(source, i, end + 1);
            return end + 1;
        }
        if (code != null) {
            text.appendCodePoint(code);
            return end + 1;
        }
        text.append("&amp;");
        return i + 1;
    }

    /** The code point of {@code #38} or {@code #x26}; -1 if it is no number. */
    private static int number(String name) {
        boolean hex = name.length() > 1 && name.charAt(1) == 'x';
        int from = hex ? 2 : 1;
        if (name.length() == from) {
            return -1;
        }
        long code = 0;
        for (int i = from; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
            if (digit < 0 || name.charAt(i) > 'f') {
                return -1;
            }
            code = Math.min(code * (hex ? 16 : 10) + digit, Integer.MAX_VALUE);
        }
        return (int) code;
    }

    /** XML 1.0, section 2.2. */
    static boolean isLegal(int c) {
        return c >= 0x20 && c <= 0xD7FF
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }

    private static Map<String, Integer> entities() {
        Map<String, Integer> entities = new HashMap<>();
        for (int i = 0; i < LATIN.length; i++) {
            entities.put(LATIN[i], 160 + i);
        }
        Object[] others = {
            "ndash", 0x2013, "mdash", 0x2014, "lsquo", 0x2018, "rsquo", 0x2019, "sbquo", 0x201A, "ldquo", 0x201C,
            "rdquo", 0x201D, "bdquo", 0x201E, "bull", 0x2022, "hellip", 0x2026, "prime", 0x2032, "euro", 0x20AC,
            "trade", 0x2122, "minus", 0x2212, "infin", 0x221E, "asymp", 0x2248, "ne", 0x2260, "le", 0x2264, "ge",
            0x2265, "thinsp", 0x2009, "ensp", 0x2002, "emsp", 0x2003, "zwnj", 0x200C, "zwj", 0x200D, "dagger", 0x2020,
            "Dagger", 0x2021, "permil", 0x2030, "OElig", 0x152, "oelig", 0x153, "Scaron", 0x160, "scaron", 0x161,
            "Yuml", 0x178, "fnof", 0x192, "rarr", 0x2192, "larr", 0x2190, "harr", 0x2194
        };
        for (int i = 0; i < others.length; i += 2) {
            entities.put((String) others[i], (Integer) others[i + 1]);
        }
        String greek =
                "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau"
                        + " Upsilon Phi Chi Psi Omega";
        String[] letters = greek.split(" ");
        for (int i = 0; i < letters.length; i++) {
            if (!letters[i].equals("-")) {
                entities.put(letters[i], 0x391 + i);
                entities.put(Character.toLowerCase(letters[i].charAt(0)) + letters[i].substring(1), 0x3B1 + i);
            }
        }
        entities.put("sigmaf", 0x3C2);
        return Map.copyOf(entities);
    }
}
