// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.exchange;

import org.sheaf.citation.CitationRecord;
import org.sheaf.problem.Problem;

/** Takes what a reader finds, in the order of the file. */
public interface RecordSink {
    void record(CitationRecord record);

    void problem(Problem problem);

    /** Called now and then with the number of bytes read so far, for a progress bar and for stopping. */
    default void progress(long bytesRead) {}
}
