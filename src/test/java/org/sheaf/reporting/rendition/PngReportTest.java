// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.sheaf.problem.Problem;

class PngReportTest {
    private static final String HEAD = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"60\">";

    @Test
    void a_drawing_is_painted_once_in_a_run_whoever_asks_and_one_that_cannot_be_is_a_problem_each_time()
            throws Exception {
        Pictures pictures = new Pictures();
        String svg = SamplePages.text("two-boxes.svg");

        byte[] once = Renditions.png(svg, "a.svg", pictures).bytes();

        assertThat(Renditions.png(svg, "b.svg", pictures).bytes()).isSameAs(once);
        assertThat(Renditions.png(svg, "c.svg").bytes()).isEqualTo(once);
        assertThat(Renditions.png("<svg/>", "d.svg", pictures).problems()).hasSize(1);
        assertThat(Renditions.png("<svg/>", "e.svg", pictures).problems().toString())
                .contains("e.svg");
    }

    @Test
    void a_drawing_has_two_pixels_for_each_unit_and_a_white_ground() throws IOException {
        BufferedImage image = image(Renditions.png(SamplePages.text("two-boxes.svg"), "two-boxes.svg"));

        assertThat(image.getWidth()).isEqualTo(400);
        assertThat(image.getHeight()).isEqualTo(120);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(20, 20)).isEqualTo(0xFFCFE0F2);
    }

    @Test
    void twice_is_the_same_bytes() {
        String svg = SamplePages.text("two-boxes.svg");

        assertThat(Renditions.png(svg, "a.svg").bytes())
                .isEqualTo(Renditions.png(svg, "a.svg").bytes());
    }

    @Test
    void letters_are_those_of_the_bundled_font_whatever_a_drawing_asks_for() throws IOException {
        String asked = HEAD + "<text x=\"5\" y=\"30\" font-family=\"%s\" font-size=\"20\">Words</text></svg>";

        BufferedImage arial = image(Renditions.png(asked.formatted("Arial"), "a.svg"));
        BufferedImage other = image(Renditions.png(asked.formatted("Comic Sans MS, serif"), "a.svg"));
        assertThat(pixels(arial)).isEqualTo(pixels(other)).contains(0xFF000000);
    }

    @Test
    void letters_with_a_line_around_them_are_seen_and_shapes_are_found_by_either_kind_of_link() throws IOException {
        BufferedImage image = image(Renditions.png(
                HEAD + "<style>text { fill: #000000; stroke: #ffffff; stroke-width: 4px; paint-order: stroke; }"
                        + " .x { fill: var(--ink); unknown: 1 }</style>"
                        + "<defs><rect id=\"box\" width=\"20\" height=\"20\" fill=\"#cfe0f2\"/></defs>"
                        + "<use href=\"#box\" x=\"150\" y=\"5\"/><rect class=\"x\" width=\"1\" height=\"1\"/>"
                        + "<text x=\"5\" y=\"40\" font-size=\"30\">Words</text></svg>",
                "halo.svg"));

        assertThat(pixels(image)).contains(0xFF000000, 0xFFCFE0F2);
    }

    @Test
    void what_no_font_has_is_a_problem_that_names_the_drawing() {
        Rendition rendition = PngWriter.write(
                HEAD + "<text x=\"5\" y=\"30\">Study 研究</text></svg>", "flow.svg", new InstalledFonts(List.of()));

        assertThat(rendition.problems()).hasSize(1);
        assertThat(rendition.problems().get(0).toString()).contains("flow.svg", "U+7814", "Study 研究");
        assertThat(rendition.bytes()).isNotEmpty();
    }

    @Test
    void what_is_no_drawing_is_a_problem() {
        for (String svg : List.of("", "<html/>", "<svg><rect", HEAD + "<rect width=\"x\" height=\"1\"/></svg>")) {
            Rendition rendition = Renditions.png(svg, "mine.svg");

            assertThat(rendition.bytes()).isEmpty();
            assertThat(rendition.problems()).as(svg).hasSize(1).allMatch(Problem::isError);
            assertThat(rendition.problems().get(0).source()).isEqualTo("mine.svg");
        }
    }

    @Test
    void a_drawing_as_large_as_a_field_does_not_exhaust_memory() throws IOException {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40000\" height=\"40000\"/>";

        BufferedImage image = image(Renditions.png(svg, "large.svg"));
        assertThat((long) image.getWidth() * image.getHeight()).isBetween(1_000_000L, 61_000_000L);
    }

    private static BufferedImage image(Rendition rendition) throws IOException {
        assertThat(rendition.problems()).isEmpty();
        return ImageIO.read(new ByteArrayInputStream(rendition.bytes()));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
