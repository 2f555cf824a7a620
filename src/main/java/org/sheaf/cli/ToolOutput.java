// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sheaf.problem.ReviewException;
import org.sheaf.workspace.CorpusFile;
import org.sheaf.workspace.FileTrouble;

/** Where a file tool writes: a file, or standard output. What cannot be written is said with the file's name. */
final class ToolOutput extends Writer {
    private final OutputStream stream;
    private final Writer writer;
    private final String name;
    private final Context context;
    private final boolean standard;

    private ToolOutput(OutputStream stream, String name, Context context, boolean standard) {
        this.stream = stream;
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.name = name;
        this.context = context;
        this.standard = standard;
    }

    /**
     * Opens a file, whose content is gone then, or standard output where none is named.
     *
     * @param inputs what the tool reads: none of it is ever written over
     */
    static ToolOutput open(Context context, Optional<String> file, List<CorpusFile> inputs) {
        if (file.isEmpty()) {
            return new ToolOutput(context.console().out(), "standard output", context, true);
        }
        Path path = context.path(file.get());
        try {
            for (CorpusFile input : inputs) {
                if (Files.exists(path) && Files.isSameFile(path, input.path())) {
                    throw ReviewException.usage(
                            file.get() + " is a file that this command reads; it is not written over.",
                            "Name another file.");
                }
            }
            OutputStream stream = new BufferedOutputStream(Files.newOutputStream(path));
            return new ToolOutput(stream, file.get(), context, false);
        } catch (IOException e) {
            throw ReviewException.workspace(
                    file.get() + " cannot be written: " + FileTrouble.words(e) + ".", "Choose another place.", e);
        }
    }

    /** The same place for bytes; whoever writes there does not write text too. */
    OutputStream bytes() {
        return stream;
    }

    @Override
    public void write(char[] text, int from, int length) {
        unchecked(() -> writer.write(text, from, length));
    }

    @Override
    public void flush() {
        unchecked(writer::flush);
    }

    @Override
    public void close() {
        if (!standard) {
            unchecked(writer::close);
            return;
        }
        flush();
        if (context.console().out().checkError()) {
            throw cannotBeWritten(
                    name, "the disk is full, or the program that reads it has stopped", new IOException(name));
        }
    }

    /** Something that writes. */
    interface Writing {
        void run() throws IOException;
    }

    void unchecked(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw cannotBeWritten(name, FileTrouble.words(e), e);
        }
    }

    private static ReviewException cannotBeWritten(String name, String why, IOException cause) {
        return ReviewException.workspace(
                name + " cannot be written to its end: " + why + ".",
                "What stands there is not whole. Make room or choose another place, and run the command again.",
                cause);
    }
}
