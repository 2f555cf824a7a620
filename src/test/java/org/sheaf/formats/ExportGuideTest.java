// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sheaf.formats.exchange.RecordField;

/** The guide's table of formats says what the program does. */
class ExportGuideTest {
    @Test
    void the_guide_lists_every_format_with_what_it_cannot_carry() throws IOException {
        List<String> expected =
                Arrays.stream(OutputFormat.values()).map(ExportGuideTest::row).toList();
        List<String> rows = Files.readAllLines(Path.of("docs/guide/export.md")).stream()
                .filter(line -> line.contains("| ."))
                .toList();

        assertThat(rows).containsExactlyElementsOf(expected);
    }

    private static String row(OutputFormat format) {
        Set<RecordField> lost = EnumSet.complementOf(EnumSet.copyOf(format.carries()));
        String fields = lost.isEmpty()
                ? "nothing"
                : lost.stream().map(RecordField::label).collect(Collectors.joining(", "));
        return "| `" + format.key() + "` | ." + format.ending() + " | " + format.purpose() + " | " + fields + " |";
    }
}
