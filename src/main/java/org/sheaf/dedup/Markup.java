// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.dedup;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Undoes HTML: tags that databases leave in titles are taken out, entities become the letters they stand for. */
final class Markup {
    /** Only what looks like a tag: {@code p < 0.05 and q > 3} has none. */
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9:]{0,20}(\\s[^<>]{0,200})?/?>");

    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "-"),
            Map.entry("mdash", "-"),
            Map.entry("minus", "-"),
            Map.entry("hellip", "..."),
            Map.entry("lsquo", "'"),
            Map.entry("rsquo", "'"),
            Map.entry("ldquo", "\""),
            Map.entry("rdquo", "\""),
            Map.entry("szlig", "ss"),
            Map.entry("aelig", "ae"),
            Map.entry("oelig", "oe"),
            Map.entry("oslash", "o"),
            Map.entry("aring", "a"),
            Map.entry("ccedil", "c"));

    /** {@code &eacute;}, {@code &Uuml;}: a letter and the name of its accent, which would be taken away anyway. */
    private static final Pattern ACCENTED =
            Pattern.compile("([A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|caron|ring|slash)");

    private Markup() {}

    static String strip(String text) {
        String s = text;
        if (s.indexOf('&') >= 0) {
            s = undoEntities(s);
            if (s.indexOf('&') >= 0 && ENTITY.matcher(s).find()) {
                s = undoEntities(s); // &amp;amp; is common: some exports escape twice
            }
        }
        return s.indexOf('<') >= 0 ? TAG.matcher(s).replaceAll("") : s;
    }

    private static String undoEntities(String text) {
        Matcher m = ENTITY.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        while (m.find()) {
            m.appendReplacement(out, Matcher.quoteReplacement(letter(m.group(1), m.group())));
        }
        return m.appendTail(out).toString();
    }

    private static String letter(String name, String asWritten) {
        if (name.charAt(0) == '#') {
            boolean hex = name.charAt(1) == 'x';
            String digits = name.substring(hex ? 2 : 1);
            if (digits.isEmpty() || !hex && !digits.chars().allMatch(Character::isDigit)) {
                return asWritten;
            }
            int code = Integer.parseInt(digits, hex ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : asWritten;
        }
        String known = NAMED.get(name);
        if (known != null) {
            return known;
        }
        Matcher accented = ACCENTED.matcher(name);
        if (accented.matches()) {
            return accented.group(1);
        }
        return isGreek(name) ? name : asWritten;
    }

    private static boolean isGreek(String name) {
        return switch (name) {
            case "alpha",
                    "beta",
                    "gamma",
                    "delta",
                    "epsilon",
                    "zeta",
                    "eta",
                    "theta",
                    "kappa",
                    "lambda",
                    "mu",
                    "nu",
                    "xi",
                    "pi",
                    "rho",
                    "sigma",
                    "tau",
                    "phi",
                    "chi",
                    "psi",
                    "omega" -> true;
            default -> false;
        };
    }
}
