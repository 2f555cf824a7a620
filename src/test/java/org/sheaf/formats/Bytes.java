// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sheaf.audit.Digest;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.exchange.CitationFile;
import org.sheaf.formats.exchange.ReadSummary;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.problem.Problem;

/** A citation file in memory, and what reading it gives. */
public record Bytes(String name, byte[] content) implements CitationFile {
    /** A file that holds this text. */
    public static Bytes of(String text) {
        return new Bytes("test.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Digest digest() {
        return Digest.of(content);
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    /** The bytes of one record, as its source says where they are. */
    public byte[] slice(CitationRecord record) {
        int from = Math.toIntExact(record.source().offset());
        return Arrays.copyOfRange(
                content, from, from + Math.toIntExact(record.source().length()));
    }

    /** Reads it as a user's file is read. */
    public Result read() {
        List<CitationRecord> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        RecordSink sink = new RecordSink() {
            @Override
            public void record(CitationRecord record) {
                records.add(record);
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        };
        try {
            return new Result(CitationFormats.read(this, sink), records, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What reading gave. */
    public record Result(ReadSummary summary, List<CitationRecord> records, List<Problem> problems) {
        public List<Problem> errors() {
            return problems.stream().filter(Problem::isError).toList();
        }

        public CitationRecord only() {
            if (records.size() != 1) {
                throw new AssertionError("one record expected, but there are " + records.size() + ": " + problems);
            }
            return records.get(0);
        }
    }
}
