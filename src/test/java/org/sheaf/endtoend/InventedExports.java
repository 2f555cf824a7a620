// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sheaf.generator.GenerateRecords;

/** Search exports full of invented works, some of which stand in several of them. */
final class InventedExports {
    private InventedExports() {}

    /** Puts so many files of so many records into the searches of the small review; every second one as RIS. */
    static void put(Sandbox sandbox, int files, int recordsEach) {
        try {
            Path records = Files.createTempFile("invented", ".csv");
            Path truth = Files.createTempFile("invented-truth", ".csv");
            GenerateRecords.main(
                    new String[] {String.valueOf(files * recordsEach), "11", records.toString(), truth.toString()});
            List<String> lines = Files.readAllLines(records, StandardCharsets.UTF_8);
            for (int i = 0; i < files; i++) {
                StringBuilder rows = new StringBuilder(lines.get(0) + "\n");
                for (int row = 1 + i; row < lines.size(); row += files) {
                    rows.append(lines.get(row)).append('\n');
                }
                String csv = rows.toString();
                if (i % 2 == 0) {
                    sandbox.put("part" + i + ".csv", csv);
                } else {
                    Files.writeString(records, csv, StandardCharsets.UTF_8);
                    String out = sandbox.searches().resolve("part" + i + ".ris").toString();
                    sandbox.run("tool", "convert", records.toString(), "--to", "ris", "-o", out);
                }
            }
            Files.delete(records);
            Files.delete(truth);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One record in RIS. */
    static String ris(String title, String author, int year, String doi) {
        return "TY  - JOUR\r\nTI  - " + title + "\r\nAU  - " + author + "\r\nPY  - " + year
                + "\r\nT2  - Harbour Studies\r\n" + (doi.isEmpty() ? "" : "DO  - " + doi + "\r\n")
                + "VL  - 4\r\nSP  - 11\r\nEP  - 19\r\nER  - \r\n\r\n";
    }
}
