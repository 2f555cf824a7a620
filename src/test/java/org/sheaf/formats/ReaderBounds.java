// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.exchange.CitationFile;
import org.sheaf.formats.exchange.ReadSummary;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.problem.Problem;

/**
 * Reads large files, well formed and hostile, one after the other, and says of each what it took: processor seconds, name,
 * format, records and errors, with tabs between them. Arguments: their size in bytes, and the numbers of the first (from 0)
 * and behind the last of them, without which all are read. A heap that does not suffice ends the program.
 */
public final class ReaderBounds {
    /** Memory may not be more than this times the input. */
    private static final int TIMES = 20;

    /**
     * MB that the program takes whatever it reads: 8 for young objects, in which a short file leaves its garbage, and the
     * rest for the program itself and for the buffers that all files share, such as the head of a file and a line.
     */
    private static final long BASE = 24;

    /** What other programs do on the machine does not count. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private ReaderBounds() {}

    /** How many files there are. */
    public static int files() {
        return LargeFile.all().size();
    }

    /** The option for a heap of {@link #TIMES} times the size beside what the program takes in any case. */
    public static List<String> heap(long size) {
        return List.of("-XX:+UseSerialGC", "-Xmn8m", "-Xmx" + (BASE + (TIMES * size >> 20)) + "m");
    }

    public static void main(String[] args) throws IOException {
        List<LargeFile> files = LargeFile.all();
        long size = Long.parseLong(args[0]);
        int from = args.length > 1 ? Integer.parseInt(args[1]) : 0;
        int to = args.length > 1 ? Integer.parseInt(args[2]) : files.size();
        for (LargeFile large : files.subList(from, to)) {
            CitationFile file = large.ofSize(size);
            long start = THREAD.getCurrentThreadCpuTime();
            ReadSummary summary = CitationFormats.read(file, Forgetful.INSTANCE);
            System.out.printf(
                    Locale.ROOT,
                    "%.3f\t%s\t%s\t%d\t%d%n",
                    (THREAD.getCurrentThreadCpuTime() - start) / 1e9,
                    large.name(),
                    summary.format(),
                    summary.records(),
                    summary.errors());
        }
    }

    /** Keeps nothing. */
    private enum Forgetful implements RecordSink {
        INSTANCE;

        @Override
        public void record(CitationRecord record) {
            // what a reader holds is measured, not what it gave away
        }

        @Override
        public void problem(Problem problem) {
            // as above
        }
    }
}
