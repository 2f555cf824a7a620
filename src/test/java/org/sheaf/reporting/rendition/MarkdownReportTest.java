// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final Path APPROVED = Path.of("src/test/resources/golden/rendition/sample.md");

    @Test
    void a_page_in_markdown_is_as_approved() throws IOException {
        String markdown = markdown(SamplePages.sample());

        if (Boolean.getBoolean("sheaf.approve")) {
            Files.createDirectories(APPROVED.getParent());
            Files.writeString(APPROVED, markdown);
        }
        assertThat(markdown).isEqualTo(Files.readString(APPROVED));
    }

    @Test
    void twice_is_the_same_and_a_file_ends_in_one_line_feed() {
        String markdown = markdown(SamplePages.sample());

        assertThat(markdown)
                .isEqualTo(markdown(SamplePages.sample()))
                .endsWith("\n")
                .doesNotEndWith("\n\n");
        assertThat(markdown).doesNotContain("\r");
    }

    @Test
    void every_row_of_a_table_has_as_many_cells_as_its_head_even_where_cells_are_merged() {
        String markdown = markdown(SamplePages.page("<table><thead><tr><th colspan=2>A</th><th rowspan=2>B</th></tr>"
                + "<tr><th>a|b</th><th>c</th></tr></thead><tbody><tr><td rowspan=3 colspan=2>x</td><td>1</td></tr>"
                + "<tr><td>2</td></tr><tr></tr></tbody></table>"));

        assertThat(markdown)
                .isEqualTo("| A – a\\|b | A – c | B |\n| --- | --- | --- |\n| x | | 1 |\n| x | | 2 |\n| x | | |\n");
    }

    @Test
    void words_from_outside_stay_words() {
        assertThat(markdown(SamplePages.page("<p># not a heading</p><p>+ no list</p><p>2) no list</p><p>---</p>"
                        + "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; a&#0;b</p>")))
                .isEqualTo("\\# not a heading\n\n\\+ no list\n\n2\\) no list\n\n\\---\n\n"
                        + "\\<script\\>alert(1)\\</script\\> \\&lt; a\uFFFDb\n");
    }

    @Test
    void a_title_that_turns_the_direction_of_writing_turns_nothing_that_follows_it() {
        assertThat(markdown(SamplePages.page("<p><bdi>abc\u202Edef\u2067ghi</bdi> after</p>")))
                .isEqualTo("abc\u202Edef\u2067ghi\u2069\u202C after\n");
    }

    @Test
    void a_drawing_that_stands_in_no_file_is_said_in_words() {
        assertThat(markdown(SamplePages.page("<figure aria-label='Flow'><svg viewBox='0 0 1 1'></svg></figure>")))
                .isEqualTo("*(Flow: a drawing on the page)*\n");
    }

    private static String markdown(RenderedPage page) {
        return new String(Renditions.of(Format.MD, page).bytes(), StandardCharsets.UTF_8);
    }
}
