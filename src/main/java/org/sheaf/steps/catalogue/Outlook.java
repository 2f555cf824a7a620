// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.catalogue;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sheaf.reporting.RenderedReport;

/** Whether a report can be made now. */
public sealed interface Outlook {
    /** What the report says, in one line, or what it waits for. */
    String state();

    /**
     * It can be made.
     *
     * @param state what it will say, in one line
     * @param report makes it
     */
    record Ready(String state, Supplier<RenderedReport> report) implements Outlook {}

    /**
     * It cannot be made yet.
     *
     * @param state what there must be first, as words that go on after "waits for"
     */
    record Waiting(String state) implements Outlook {}

    static Outlook ready(String summary, Supplier<RenderedReport> report) {
        return new Ready(summary, report);
    }

    static Outlook waiting(String what) {
        return new Waiting(what);
    }

    /**
     * Ready where there is a view, else waiting.
     *
     * @param what what there must be first, as words that go on after "waits for"
     */
    static <V> Outlook of(
            Optional<V> view, String what, Function<V, String> summary, Function<V, RenderedReport> report) {
        return view.<Outlook>map(shown -> new Ready(summary.apply(shown), () -> report.apply(shown)))
                .orElseGet(() -> new Waiting(what));
    }
}
