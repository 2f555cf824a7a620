// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A sheet that came back, however long somebody made it. */
class FilledSheetTest {
    @Test
    void a_sheet_of_as_many_rows_as_are_read_is_read_whole() throws IOException, WorkbookTrouble {
        FilledSheet sheet = read(workbook(200_000)).orElseThrow();

        assertThat(sheet.rows()).hasSize(200_000);
        assertThat(sheet.rows().get(199_999).number()).isEqualTo(200_001);
    }

    @Test
    void a_sheet_of_more_rows_is_refused_with_advice_since_half_of_it_would_look_like_the_whole() throws IOException {
        byte[] workbook = workbook(200_001);

        assertThatThrownBy(() -> read(workbook)).isInstanceOfSatisfying(WorkbookTrouble.class, trouble -> {
            assertThat(trouble).hasMessageContaining("more than 200,000 rows");
            assertThat(trouble.advice()).contains("headings");
        });
    }

    private static Optional<FilledSheet> read(byte[] workbook) throws IOException, WorkbookTrouble {
        return FilledSheet.read(() -> new ByteArrayInputStream(workbook), cells -> cells.contains("choice"));
    }

    private static byte[] workbook(int rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookWriter writer = new WorkbookWriter(out, "votes")) {
            writer.row(List.of("choice"));
            for (int i = 0; i < rows; i++) {
                writer.row(List.of("x"));
            }
        }
        return out.toByteArray();
    }
}
