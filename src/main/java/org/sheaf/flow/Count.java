// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.flow;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;

/** The number in a box, and how it is known. */
public sealed interface Count {

    /** The number; empty where it is not reported, never 0 for unknown. */
    OptionalInt number();

    /** As it stands in brackets behind a box's label: {@code n = 12}, or why there is no number. */
    String shown();

    /**
     * Counted here: these and no others.
     *
     * @param items sorted, each once
     */
    record Counted(List<FlowItem> items) implements Count {
        public Counted {
            items = items.stream().sorted().toList();
            for (int i = 1; i < items.size(); i++) {
                if (items.get(i).equals(items.get(i - 1))) {
                    throw new IllegalArgumentException(
                            "counted twice in one box: " + items.get(i).text());
                }
            }
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.of(items.size());
        }

        @Override
        public String shown() {
            return "n = " + items.size();
        }
    }

    /**
     * Printed in a source.
     *
     * @param n as printed, not negative
     * @param source the place where it is printed, such as {@code section 4}
     */
    record Stated(int n, String source) implements Count {
        public Stated {
            requireNotNegative(n);
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.of(n);
        }

        @Override
        public String shown() {
            return "n = " + n;
        }
    }

    /**
     * Not printed itself, but the difference of two numbers that are; shown as such, so that nobody takes it for a
     * statement of the source.
     *
     * @param from the larger stated number
     * @param less the stated number taken away from it
     * @param source the place where the two are printed
     */
    record Difference(int from, int less, String source) implements Count {
        public Difference {
            requireNotNegative(less);
            requireNotNegative(from - less);
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.of(from - less);
        }

        @Override
        public String shown() {
            return "n = " + (from - less) + ": " + from + " − " + less + ", stated numbers";
        }
    }

    /**
     * A number that a source states, and what was counted here on top of it: the total of an update of a published review.
     *
     * @param stated as printed, not negative
     * @param source the place where it is printed
     * @param items what was counted here, sorted, each once
     */
    record Together(int stated, String source, List<FlowItem> items) implements Count {
        public Together {
            requireNotNegative(stated);
            items = new Counted(items).items();
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.of(stated + items.size());
        }

        @Override
        public String shown() {
            return "n = " + (stated + items.size());
        }
    }

    /**
     * No number is known.
     *
     * @param why in few words, shown where the number would stand: {@code not reported}
     */
    record NotReported(String why) implements Count {
        public NotReported {
            if (why.isBlank()) {
                throw new IllegalArgumentException("a number that is not reported needs a reason");
            }
        }

        @Override
        public OptionalInt number() {
            return OptionalInt.empty();
        }

        @Override
        public String shown() {
            return why;
        }
    }

    /** What was counted here of a number: all of it, what was added to a stated one, or nothing. */
    static List<FlowItem> items(Count count) {
        if (count instanceof Counted counted) {
            return counted.items();
        }
        return count instanceof Together together ? together.items() : List.of();
    }

    /** These records, counted. */
    static Count ofRecords(Collection<RecordId> ids) {
        return new Counted(ids.stream().<FlowItem>map(FlowItem.OfRecord::new).toList());
    }

    /** These reports, counted. */
    static Count ofReports(Collection<ReportId> ids) {
        return new Counted(ids.stream().<FlowItem>map(FlowItem.OfReport::new).toList());
    }

    /** These studies, counted. */
    static Count ofStudies(Collection<String> ids) {
        return new Counted(ids.stream().<FlowItem>map(FlowItem.OfStudy::new).toList());
    }

    /** No number in the source. */
    static Count notReported() {
        return new NotReported("not reported");
    }

    /**
     * The count that a person wrote into a flow file: {@code 3859}, {@code 3,859}, the difference {@code 613 - 226}, or
     * {@code not reported}. Nothing if the text is none of these.
     */
    static Optional<Count> parse(String text, String source) {
        String plain = text.strip();
        if (plain.toLowerCase(Locale.ROOT).equals("not reported")) {
            return Optional.of(notReported());
        }
        Matcher m = Form.WRITTEN.matcher(plain);
        if (!m.matches()) {
            return Optional.empty();
        }
        int first = Form.number(m.group(1));
        if (m.group(2) == null) {
            return Optional.of(new Stated(first, source));
        }
        int second = Form.number(m.group(2));
        return second > first ? Optional.empty() : Optional.of(new Difference(first, second, source));
    }

    private static void requireNotNegative(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("a count cannot be negative: " + n);
        }
    }

    /** How a person writes a count. */
    final class Form {
        private static final String NUMBER = "(\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,9})";
        private static final Pattern WRITTEN = Pattern.compile(NUMBER + "(?:\\s*[-−–]\\s*" + NUMBER + ")?");

        private Form() {}

        private static int number(String digits) {
            return Integer.parseInt(digits.replace(",", ""));
        }
    }
}
