// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Approved reports under {@code src/test/resources/golden}. With {@code -Dsheaf.approve=true} they are rewritten; the
 * difference is then for a person to look at before it is committed.
 */
final class Golden {
    private static final Path ROOT = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** Every file of the report is approved to the byte. */
    static void approved(String folder, RenderedReport report) {
        report.files().forEach((name, bytes) -> approved(ROOT.resolve(folder).resolve(name), bytes));
    }

    private static void approved(Path file, byte[] bytes) {
        try {
            if (Boolean.getBoolean("sheaf.approve")) {
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            }
            assertThat(file).exists();
            // As text first: a difference in words is easier to read than one in bytes.
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .as(file.toString())
                    .isEqualTo(Files.readString(file));
            assertThat(bytes).as(file.toString()).isEqualTo(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
