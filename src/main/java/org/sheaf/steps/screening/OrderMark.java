// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.screening;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;

/**
 * What a vote says of the learned order in which its report came: enough to make the same order again from the ledger, and
 * to see that it is the same.
 *
 * @param model name of the model
 * @param version of it
 * @param seed of its draws
 * @param known how many labels it learned from
 * @param labels digest of these
 * @param records digest of the records that were put in order
 * @param order digest of the order
 */
record OrderMark(String model, int version, long seed, int known, String labels, String records, String order) {
    private static final Pattern FORM =
            Pattern.compile("(\\w{1,40}) ([0-9]{1,6}) seed (-?[0-9]{1,19}) labels ([0-9]{1,9})"
                    + " ([0-9a-f]{16}) records ([0-9a-f]{16}) order ([0-9a-f]{16})");

    static Optional<OrderMark> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new OrderMark(
                        parts.group(1),
                        Integer.parseInt(parts.group(2)),
                        Long.parseLong(parts.group(3)),
                        Integer.parseInt(parts.group(4)),
                        parts.group(5),
                        parts.group(6),
                        parts.group(7)))
                : Optional.empty();
    }

    static String digest(SortedMap<ReportId, Boolean> labels) {
        return digest(labels.entrySet().stream()
                .map(label -> label.getKey() + (label.getValue() ? " in" : " out"))
                .collect(Collectors.joining("\n")));
    }

    static String digest(Collection<ReportId> order) {
        return digest(order.stream().map(ReportId::toString).collect(Collectors.joining("\n")));
    }

    static String digest(String text) {
        return Digest.of(text).abbreviated();
    }

    @Override
    public String toString() {
        return model + " " + version + " seed " + seed + " labels " + known + " " + labels + " records " + records
                + " order " + order;
    }
}
