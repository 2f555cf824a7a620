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
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.sheaf.problem.ReviewException;

/**
 * Where a file tool writes: a file, or standard output. A file is written beside its place and put there at the end, so
 * that it is there whole or not at all, also when the tool reads the very file that it writes.
 */
final class ToolOutput implements AutoCloseable {
    private final Writer writer;
    private final Optional<Path> draft;
    private final Optional<Path> target;

    private ToolOutput(Writer writer, Optional<Path> draft, Optional<Path> target) {
        this.writer = writer;
        this.draft = draft;
        this.target = target;
    }

    static ToolOutput open(Context context, Optional<String> file) {
        if (file.isEmpty()) {
            Writer standard =
                    new BufferedWriter(new OutputStreamWriter(context.console().out(), StandardCharsets.UTF_8));
            return new ToolOutput(standard, Optional.empty(), Optional.empty());
        }
        Path target = context.path(file.get());
        boolean device = Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
        Path draft = device ? target : target.resolveSibling(target.getFileName() + ".part");
        try {
            Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8);
            return device
                    ? new ToolOutput(writer, Optional.empty(), Optional.empty())
                    : new ToolOutput(writer, Optional.of(draft), Optional.of(target));
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

    /** Everything was written: puts the file in its place. */
    void finish() throws IOException {
        writer.flush();
        if (draft.isPresent() && target.isPresent()) {
            writer.close();
            Files.move(draft.get(), target.get(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Standard output stays open; a draft that was not finished goes. */
    @Override
    public void close() throws IOException {
        if (draft.isPresent()) {
            writer.close();
            Files.deleteIfExists(draft.get());
        } else {
            writer.flush();
        }
    }
}
