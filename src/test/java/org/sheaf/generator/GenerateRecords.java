// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a large file of invented records for measuring de-duplication, and the truth beside it. */
public final class GenerateRecords {
    private GenerateRecords() {}

    /** @param args how many records (a multiple of ten), the seed, the file of records, the file of the truth */
    public static void main(String[] args) throws IOException {
        EndlessExport export = new EndlessExport(Long.parseLong(args[1]), Long.parseLong(args[0]));
        try (BufferedWriter records = Files.newBufferedWriter(Path.of(args[2]));
                BufferedWriter truth = Files.newBufferedWriter(Path.of(args[3]))) {
            export.write(records, truth);
        }
    }
}
