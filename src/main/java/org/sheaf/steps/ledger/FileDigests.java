// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.ledger;

import java.util.SortedMap;
import java.util.TreeMap;
import org.sheaf.audit.Digest;
import org.sheaf.workspace.ReviewFiles;

/** The digests of the files that describe a review; decisions are facts and are compared as such. */
public final class FileDigests {
    private FileDigests() {}

    public static SortedMap<String, String> of(ReviewFiles files) {
        SortedMap<String, String> digests = new TreeMap<>();
        files.described().forEach((name, path) -> {
            if (!name.endsWith(".jsonl")) {
                digests.put(name, Digest.of(ReviewFiles.text(path)).hex());
            }
        });
        return digests;
    }
}
