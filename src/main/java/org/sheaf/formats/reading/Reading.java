// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.sheaf.audit.Digest;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Source;
import org.sheaf.formats.exchange.CitationFile;
import org.sheaf.formats.exchange.ReadSummary;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.problem.Problem;

/** One file being read: its lines, the text on them, where its records and problems go, and the count of both. */
public final class Reading implements Closeable {
    private static final int PROGRESS_EVERY = 1 << 20;

    private final CitationFile file;
    private final Digest digest;
    private final Head head;
    private final ByteLines lines;
    private final LineDecoder decoder = new LineDecoder();
    private final ProblemLog problems;
    private final RecordSink sink;
    private int records;
    private long told;

    private Reading(CitationFile file, Head head, RecordSink sink) throws IOException {
        this.file = file;
        this.digest = file.digest();
        this.head = head;
        this.lines = head.encoding().lines(file.open());
        this.problems = new ProblemLog(file.name(), sink);
        this.sink = sink;
    }

    /**
     * Opens a file and looks at its beginning.
     *
     * @param sink takes what is found
     */
    public static Reading of(CitationFile file, RecordSink sink) throws IOException {
        try (InputStream in = file.open()) {
            return new Reading(file, Head.of(in), sink);
        }
    }

    /** Goes to the next line; false at the end. Says so if the line is too long to be kept whole. */
    public boolean nextLine() throws IOException {
        if (!lines.next()) {
            return false;
        }
        if (lines.lost() > 0) {
            problems.error(
                    lines.number(),
                    "This line is longer than " + (ByteLines.CAP >> 20) + " MB; " + lines.lost()
                            + " bytes at its end were not read.",
                    "Export the file again; its line breaks seem to be lost.");
        }
        progress(lines.offset());
        return true;
    }

    /** The beginning of the file, by which its format is recognised. */
    public Head head() {
        return head;
    }

    /** The current line. */
    public ByteLines line() {
        return lines;
    }

    /** Tells how much of the file was read, counted in bytes, if that is much more than was told before. */
    public void progress(long bytes) {
        if (bytes - told >= PROGRESS_EVERY) {
            told = bytes;
            sink.progress(told);
        }
    }

    /** The text of the current line from {@code from} to {@code to}, two places in its buffer. */
    public String text(int from, int to) {
        return decoder.decode(lines, from, to);
    }

    /** The text of the whole current line. */
    public String text() {
        return decoder.decode(lines, lines.start(), lines.end());
    }

    /**
     * The text of bytes that the reader gathered by itself.
     *
     * @param line the number of the line on which they begin
     */
    public String text(byte[] bytes, int length, long line) {
        return decoder.decode(bytes, 0, length, line);
    }

    /** Takes the charset that the file says it is in. */
    public void declare(Charset charset) {
        decoder.declare(charset);
    }

    /** Where flaws are told. */
    public ProblemLog problems() {
        return problems;
    }

    /** A builder for the next record, which starts on {@code line} and lies at {@code offset} in the file. */
    public CitationRecord.Builder begin(long line, long offset, long length) {
        return CitationRecord.from(new Source(file.name(), digest, records + 1, line, offset, length));
    }

    /** Gives a record to whom it is for. */
    public void record(CitationRecord record) {
        records++;
        sink.record(record);
    }

    /** Another reading of the same file from its beginning, whose records and problems go nowhere. */
    public Reading again() throws IOException {
        return new Reading(file, head, Silence.INSTANCE);
    }

    /** The bytes of the file from the beginning; the caller closes the stream. */
    public InputStream open() throws IOException {
        return file.open();
    }

    /** Tells what concerns the file as a whole, and sums up. */
    public ReadSummary finish(String format) {
        decoder.report(problems);
        problems.close();
        sink.progress(file.size());
        return new ReadSummary(
                format,
                head.encoding().charset(decoder),
                records,
                problems.errors() + problems.warnings(),
                problems.errors());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** Takes no notice. */
    private enum Silence implements RecordSink {
        INSTANCE;

        @Override
        public void record(CitationRecord record) {
            // read before, or read later
        }

        @Override
        public void problem(Problem problem) {
            // told before, or told later
        }
    }
}
