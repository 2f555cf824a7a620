// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.sampling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** How large a sample is to be. */
public sealed interface SampleSize {
    /** How many of so many; never more than there are. */
    int of(int whole);

    /** As a person writes it: {@code 20%} or {@code 50}. */
    String written();

    /**
     * A part of the whole, rounded up, so that of few ids at least one is drawn.
     *
     * @param percent above 0, at most 100
     */
    record Percent(BigDecimal percent) implements SampleSize {
        @Override
        public int of(int whole) {
            return percent.multiply(BigDecimal.valueOf(whole))
                    .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
                    .intValueExact();
        }

        @Override
        public String written() {
            return percent.stripTrailingZeros().toPlainString() + "%";
        }
    }

    /**
     * So many.
     *
     * @param number 1 or more
     */
    record Number(int number) implements SampleSize {
        @Override
        public int of(int whole) {
            return Math.min(number, whole);
        }

        @Override
        public String written() {
            return String.valueOf(number);
        }
    }

    /** What {@code 20%}, {@code 2.5 %} or {@code 50} asks for; nothing if it is none of these, 0, or more than 100%. */
    static Optional<SampleSize> parse(String text) {
        String stripped = text.strip();
        if (stripped.endsWith("%")) {
            return percent(stripped);
        }
        return Forms.NUMBER.matcher(stripped).matches()
                ? Optional.of(new Number(Integer.parseInt(stripped)))
                : Optional.empty();
    }

    /** A percentage such as {@code 5%}, also for a limit; nothing if it is none, 0, or more than 100%. */
    static Optional<SampleSize> percent(String text) {
        String digits = text.strip().replaceFirst("\\s*%$", "");
        if (!Forms.PERCENT.matcher(digits).matches()) {
            return Optional.empty();
        }
        BigDecimal percent = new BigDecimal(digits);
        boolean fits = percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0;
        return fits ? Optional.of(new Percent(percent)) : Optional.empty();
    }

    /** How sizes are written. */
    final class Forms {
        private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
        private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4})?");

        private Forms() {}
    }
}
