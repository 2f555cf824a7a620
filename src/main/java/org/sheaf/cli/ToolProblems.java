// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.problem.Problem;

/** Shows the problems of a file tool on standard error, and writes them as JSON lines where a file is named. */
final class ToolProblems implements AutoCloseable {
    private final Console console;
    private final @Nullable Writer lines;
    private long errors;
    private long notes;

    ToolProblems(Context context, Optional<String> file) throws IOException {
        this.console = context.console();
        this.lines =
                file.isPresent() ? Files.newBufferedWriter(context.path(file.get()), StandardCharsets.UTF_8) : null;
    }

    void add(Problem problem) {
        if (problem.isError()) {
            errors++;
        } else {
            notes++;
        }
        console.say((problem.isError() ? "PROBLEM  " : "note     ") + problem);
        if (lines != null) {
            try {
                lines.write(CanonicalJson.of(Map.of(
                        "file", problem.source(),
                        "line", problem.line(),
                        "severity", problem.severity().name().toLowerCase(Locale.ROOT),
                        "what", problem.what(),
                        "advice", problem.advice())));
                lines.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    long errors() {
        return errors;
    }

    long notes() {
        return notes;
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
