// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which review a command is about. */
final class ReviewOption {
    @Option(
            names = {"-r", "--review"},
            paramLabel = "REVIEW",
            scope = ScopeType.INHERIT,
            description = "The review, where the workspace holds several.")
    private Optional<String> name = Optional.empty();

    Optional<String> name() {
        return name;
    }
}
