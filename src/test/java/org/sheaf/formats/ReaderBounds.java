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
 * Reads large files, well formed and hostile, for the benchmark. Arguments: a size in bytes, and the numbers of the first
 * and behind the last of the files to read; none of them reads all. Says of each what it took. A heap that does not suffice
 * ends the program.
 */
public final class ReaderBounds {
    /** What other programs do on the machine does not count. */
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private ReaderBounds() {}

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
