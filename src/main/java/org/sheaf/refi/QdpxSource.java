// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.refi;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a {@code .qdpx} file, which is gone through more than once, so that no recording in it must be held. */
@FunctionalInterface
public interface QdpxSource {
    /** The bytes from the beginning; the caller closes the stream. */
    InputStream open() throws IOException;
}
