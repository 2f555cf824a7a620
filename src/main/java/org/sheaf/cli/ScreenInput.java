// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** How reports are shown to a person and how the person answers: with whole lines, or with single keys of a terminal. */
interface ScreenInput extends AutoCloseable {
    /**
     * An answer.
     *
     * @param key the key or word, in small letters
     * @param rest what stands behind it; empty if nothing
     */
    record Typed(String key, String rest) {}

    /** What is shown, as lines of at most so many columns. */
    interface Page extends IntFunction<List<PageLine>> {}

    /** Shows a report; what was typed before it was shown is no answer to it. */
    void show(Page page);

    /** Shows something else, such as the criteria; the report is still the one that is asked about. */
    void showBeside(Page page);

    /** Says what came of an answer, and keeps it in sight when the next report is shown. */
    void tell(String line);

    /** The next answer; nothing if the person stops. */
    Optional<Typed> next();

    /**
     * A line of text.
     *
     * @param begun what it says so far
     * @return nothing if the person thought better of it or stops
     */
    Optional<String> line(String question, String begun);

    /**
     * One of several things, by its number or in another word.
     *
     * @param of the highest number; the lowest is 1
     * @return empty if the person thought better of it; nothing if the person stops
     */
    Optional<String> choose(String question, int of);

    @Override
    void close();
}
