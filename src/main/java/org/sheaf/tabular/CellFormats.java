// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells dates from other numbers, which in a workbook differ only by the number format of their cell (ECMA-376-1,
 * 18.8.30), and writes both as a person would.
 */
final class CellFormats {
    /** A spreadsheet computes with this many digits and shows no more. */
    private static final MathContext PRECISION = new MathContext(15, RoundingMode.HALF_UP);

    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_EXPONENT = 300;

    /** 31 December 9999. */
    private static final double LAST_DAY = 2_958_465.99999;

    private static final int SECONDS_A_DAY = 86_400;

    private final List<Integer> formatOfStyle = new ArrayList<>();
    private final Set<Integer> dateFormats = new HashSet<>();
    private boolean from1904;

    /** The workbook counts its days from 1904, as Excel for Macintosh did. */
    void countFrom1904() {
        from1904 = true;
    }

    /** A number format that the workbook defines. */
    void define(int id, String code) {
        if (showsDate(code)) {
            dateFormats.add(id);
        }
    }

    /** The next style of cells has this number format. */
    void style(int format) {
        formatOfStyle.add(format);
    }

    boolean isDate(int style) {
        if (style < 0 || style >= formatOfStyle.size()) {
            return false;
        }
        int format = formatOfStyle.get(style);
        return format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 31
                || format == 36
                || format >= 50 && format <= 54
                || format == 57
                || format == 58
                || dateFormats.contains(format);
    }

    /** Whether a format code shows a day, a month or a year: quoted texts, colours and currencies are passed over. */
    private static boolean showsDate(String code) {
        boolean quoted = false;
        boolean bracket = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '[' || c == ']') {
                bracket = c == '[';
            } else if (!quoted && !bracket) {
                if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') {
                    return true;
                }
                if ((c == 'm' || c == 'M') && code.indexOf('h') < 0 && code.indexOf('s') < 0) {
                    return true;
                }
                if (c == ';') {
                    return false; // what follows is for negative numbers
                }
            }
        }
        return false;
    }

    /** A number as a spreadsheet shows it in a wide column; what is no number stays as it is. */
    static String number(String written) {
        BigDecimal value = parse(written);
        if (value == null) {
            return written;
        }
        BigDecimal shown = value.round(PRECISION).stripTrailingZeros();
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    /** The day, and the time if it is not midnight, that a number stands for; the number itself if it is none. */
    String date(String written) {
        BigDecimal value = parse(written);
        if (value == null || value.signum() < 0 || value.doubleValue() > LAST_DAY) {
            return number(written);
        }
        long seconds = Math.round(value.doubleValue() * SECONDS_A_DAY);
        long day = seconds / SECONDS_A_DAY;
        // Excel has a 29 February 1900, which never was: days before it are counted from another one.
        LocalDate zero = from1904
                ? LocalDate.of(1904, 1, 1)
                : day < 60 ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
        LocalDateTime time = zero.plusDays(day).atStartOfDay().plusSeconds(seconds % SECONDS_A_DAY);
        String text = time.toLocalDate().toString();
        return seconds % SECONDS_A_DAY == 0 ? text : text + " " + time.toLocalTime();
    }

    private static @Nullable BigDecimal parse(String written) {
        String text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return Math.abs((long) value.scale()) > LARGEST_EXPONENT ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
