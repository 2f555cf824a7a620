// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.util.Optional;

/** Where a selection stands in its source. */
public sealed interface QdaPlace {
    /**
     * In a text: code points of the text with one LF at the end of each line.
     *
     * @param start 0-based
     * @param end behind the last one
     */
    record InText(long start, long end) implements QdaPlace {}

    /** In a PDF: a rectangle in points from the lower left corner, on a page counted from 0. */
    record OnPage(long page, long firstX, long firstY, long secondX, long secondY) implements QdaPlace {}

    /** In a picture: a rectangle in pixels from the upper left corner. */
    record InPicture(long firstX, long firstY, long secondX, long secondY) implements QdaPlace {}

    /** In a recording: milliseconds. */
    record InTime(long begin, long end) implements QdaPlace {}

    /** In a transcript: from one of its points in time to another. */
    record Between(Optional<Guid> from, Optional<Guid> to) implements QdaPlace {}
}
