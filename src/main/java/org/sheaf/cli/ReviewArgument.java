// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Optional;
import org.sheaf.problem.ReviewException;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The review that a command for all reviews is to keep to: behind the command, or with the option that others have. */
final class ReviewArgument {
    @Parameters(paramLabel = "REVIEW", arity = "0..1", description = "The review; left out, all of them in turn.")
    private Optional<String> argument = Optional.empty();

    @Option(
            names = {"-r", "--review"},
            paramLabel = "REVIEW",
            description = "The same, as with the other commands.")
    private Optional<String> option = Optional.empty();

    /**
     * The name; nothing where all reviews are meant.
     *
     * @throws ReviewException if two different ones were named
     */
    Optional<String> name() {
        if (argument.isPresent() && option.isPresent() && !argument.equals(option)) {
            throw ReviewException.usage(
                    "Two reviews are named: " + argument.get() + " and " + option.get() + ".",
                    "Name one of them, or none for all.");
        }
        return argument.or(() -> option);
    }
}
