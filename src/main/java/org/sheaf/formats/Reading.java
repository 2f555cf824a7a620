// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.sheaf.audit.Digest;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Source;
import org.sheaf.problem.Problem;

/** One file being read: its lines, the text on them, where its records and problems go, and the count of both. */
final class Reading implements Closeable {
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

    Reading(CitationFile file, Head head, ByteLines lines, RecordSink sink) {
        this.file = file;
        this.digest = file.digest();
        this.head = head;
        this.lines = lines;
        this.problems = new ProblemLog(file.name(), sink);
        this.sink = sink;
    }

    /** Goes to the next line; false at the end. Says so if the line is too long to be kept whole. */
    boolean nextLine() throws IOException {
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

    /** The beginning of the file, by which its format was recognised. */
    Head head() {
        return head;
    }

    ByteLines line() {
        return lines;
    }

    /**
     * The records of a file in XML. They are read from the file's beginning, beside its lines: a whole file in XML may be
     * one line.
     */
    XmlRecords xmlRecords(Set<String> names) throws IOException {
        boolean wide = head.encoding() != Head.Encoding.ASCII_BASED;
        return new XmlRecords(() -> wide ? head.encoding().asUtf8(file.open()) : file.open(), wide, names);
    }

    /** Tells how much of the file was read, counted in bytes, if that is much more than was told before. */
    void progress(long bytes) {
        if (bytes - told >= PROGRESS_EVERY) {
            told = bytes;
            sink.progress(told);
        }
    }

    /** The text of the current line from {@code from} to {@code to}, two places in its buffer. */
    String text(int from, int to) {
        return decoder.decode(lines, from, to);
    }

    /** The text of the whole current line. */
    String text() {
        return decoder.decode(lines, lines.start(), lines.end());
    }

    ProblemLog problems() {
        return problems;
    }

    LineDecoder decoder() {
        return decoder;
    }

    /** A builder for the next record, which starts on {@code line} and lies at {@code offset} in the file. */
    CitationRecord.Builder begin(long line, long offset, long length) {
        return CitationRecord.from(new Source(file.name(), digest, records + 1, line, offset, length));
    }

    void record(CitationRecord record) {
        records++;
        sink.record(record);
    }

    /** Another reading of the same file from its beginning, whose records and problems go nowhere. */
    Reading again() throws IOException {
        return new Reading(file, head, head.encoding().lines(file.open()), Silence.INSTANCE);
    }

    /** The bytes of the file from the beginning; the caller closes the stream. */
    InputStream open() throws IOException {
        return file.open();
    }

    /** Tells what concerns the file as a whole, and sums up. */
    ReadSummary close(String format, String charset) {
        decoder.report(problems);
        problems.close();
        sink.progress(file.size());
        return new ReadSummary(format, charset, records, problems.errors() + problems.warnings(), problems.errors());
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
