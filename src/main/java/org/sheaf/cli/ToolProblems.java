// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.problem.Problem;
import org.sheaf.workspace.CorpusFile;

/** Shows the problems of a file tool on standard error, and writes them as JSON lines where a file is named. */
final class ToolProblems implements AutoCloseable {
    private final Console console;
    private final @Nullable ToolOutput lines;
    private long errors;
    private long notes;

    /** @param inputs what the tool reads: none of it is written over */
    ToolProblems(Context context, Optional<String> file, List<CorpusFile> inputs) {
        this.console = context.console();
        this.lines = file.isPresent() ? ToolOutput.open(context, file, inputs) : null;
    }

    void add(Problem problem) {
        if (problem.isError()) {
            errors++;
        } else {
            notes++;
        }
        console.say((problem.isError() ? "PROBLEM  " : "note     ") + problem);
        if (lines != null) {
            String line = CanonicalJson.of(Map.of(
                    "file", problem.source(),
                    "line", problem.line(),
                    "severity", problem.severity().name().toLowerCase(Locale.ROOT),
                    "what", problem.what(),
                    "advice", problem.advice()));
            lines.unchecked(() -> lines.write(line + "\n"));
        }
    }

    long errors() {
        return errors;
    }

    long notes() {
        return notes;
    }

    @Override
    public void close() {
        if (lines != null) {
            lines.close();
        }
    }
}
