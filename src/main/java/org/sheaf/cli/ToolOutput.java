// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sheaf.problem.ReviewException;

/** Where a file tool writes: a file, or standard output. */
final class ToolOutput implements AutoCloseable {
    private final Writer writer;
    private final boolean standard;

    private ToolOutput(Writer writer, boolean standard) {
        this.writer = writer;
        this.standard = standard;
    }

    static ToolOutput open(Context context, Optional<String> file) {
        if (file.isEmpty()) {
            return new ToolOutput(
                    new BufferedWriter(new OutputStreamWriter(context.console().out(), StandardCharsets.UTF_8)), true);
        }
        Path path = context.path(file.get());
        try {
            return new ToolOutput(Files.newBufferedWriter(path, StandardCharsets.UTF_8), false);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    file.get() + " cannot be written: " + e.getMessage(), "Choose another place.", e);
        }
    }

    Writer writer() {
        return writer;
    }

    /** Something that writes. */
    interface Writing {
        void run() throws IOException;
    }

    void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (standard) {
            writer.flush();
        } else {
            writer.close();
        }
    }
}
