// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;

/** The part of the page about keeping the ledger of a large review: what reads every fact of it. */
final class LedgerPage {
    private static final int RECORD = 4_242;
    private static final String HEAP = "-Xmx1500m";
    /** Verifying finds the duplicates again, and needs the memory that finding them needs. */
    private static final String DEDUP_HEAP = "-Xmx5g";

    private final Path workspace;
    private final List<String> page = new ArrayList<>();

    private LedgerPage(Path workspace) {
        this.workspace = workspace;
    }

    /** @param workspace one review, imported and de-duplicated; it is changed */
    static List<String> measure(Path workspace) throws IOException, InterruptedException {
        return new LedgerPage(workspace).write();
    }

    private List<String> write() throws IOException, InterruptedException {
        page.add("| the ledger of the same review | seconds | memory | goal |");
        page.add("|---|---|---|---|");
        row("`sheaf snapshot`", "–", HEAP, "snapshot", "before", "--why", "measured");
        row("`sheaf verify`", "120 s", DEDUP_HEAP, "verify");
        row("`sheaf diff` of two states", "30 s, 2 GB", HEAP, "diff", "before", "now");
        row("`sheaf archive`", "120 s, 2 GB", HEAP, "archive", "big.zip");
        row("`sheaf restore`", "120 s, 2 GB", HEAP, "restore", "big.zip", "restored");
        row("`sheaf erase` of one record", "20 s, 2 GB", HEAP, "erase", aRecord(), "--why", "measured", "--also-files");
        return page;
    }

    private String aRecord() throws IOException {
        byte[] file = Files.readAllBytes(workspace.resolve("corpus/big/searches/records.csv"));
        return RecordId.of(Digest.of(file), RECORD).toString();
    }

    private void row(String what, String goal, String heap, String... command)
            throws IOException, InterruptedException {
        page.add(SizePage.row(what, Program.cost(workspace, heap, command), goal));
    }
}
