// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * How extraction was checked by a second person.
 *
 * @param frame head and foot
 * @param way whether those who checked saw the first value
 * @param rounds in order
 * @param rule the rule to extend that was agreed, and what it says; empty where none was
 */
public record ExtractionView(PageFrame frame, String way, List<Round> rounds, String rule) {
    public ExtractionView {
        rounds = List.copyOf(rounds);
    }

    /**
     * A round of checking.
     *
     * @param draws how its reports were drawn, one sentence each
     * @param drawn how many reports it holds that are still included
     * @param gone how many it held that are not included any more
     * @param complete how many of them are checked
     * @param rates all fields together, then field by field
     * @param differing the fields that differed
     */
    public record Round(
            int number,
            List<String> draws,
            int drawn,
            int gone,
            int complete,
            List<Rate> rates,
            List<Differing> differing) {
        public Round {
            draws = List.copyOf(draws);
            rates = List.copyOf(rates);
            differing = List.copyOf(differing);
        }
    }

    /**
     * How often the first value was wrong.
     *
     * @param checked how many fields were
     * @param differing of these, where the two differed
     * @param open of these, not settled; they count in no rate
     * @param wrong of the others, how many are something else now
     * @param rate in words with its interval
     */
    public record Rate(String field, int checked, long differing, long open, long wrong, String rate) {}

    /**
     * A field on which the second person said something else.
     *
     * @param before what stood there; {@code not filled in} if nothing did
     * @param first who had filled that in; empty if nobody had
     * @param said what the one who checked said
     * @param now what it came to; empty while it is open
     * @param ended how it ended
     * @param why the reason that was given; empty if none was
     */
    public record Differing(
            String report,
            String field,
            String first,
            String before,
            String by,
            String said,
            String now,
            String ended,
            String why) {}
}
