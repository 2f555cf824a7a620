// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a workbook, which is gone through more than once so that little of it must be held at a time. */
@FunctionalInterface
public interface WorkbookSource {
    /** The bytes from the beginning; the caller closes the stream. */
    InputStream open() throws IOException;
}
