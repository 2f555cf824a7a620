// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The four published reference lists of the other worked review, of which nothing is invented. */
class ReferenceListsTest {
    private static final Path REVIEW = Path.of("corpus/ips-beyond-smi");

    @Test
    void ninety_eight_references_stand_in_four_lists_each_with_its_stated_number() throws IOException {
        JsonNode searches = new YAMLMapper()
                .readTree(Files.readString(REVIEW.resolve("searches.yml")))
                .path("searches");
        List<String> all = new ArrayList<>();
        for (JsonNode search : searches) {
            List<String> ids = ids(search.path("files").get(0).asString());
            assertThat(ids).hasSize(search.path("hits").asInt());
            all.addAll(ids);
        }
        assertThat(searches.size()).isEqualTo(4);
        assertThat(all).hasSize(98).doesNotHaveDuplicates().contains("000-1", "002-10", "000-11", "002-21");
    }

    @Test
    void every_reference_says_which_list_it_is_from() throws IOException {
        for (String file :
                List.of("baxter-2024.ris", "fyhn-2020.ris", "fidelity-guidance-2024.ris", "sparkler-2015.ris")) {
            String text = Files.readString(REVIEW.resolve("searches").resolve(file));
            assertThat(text.lines().filter(l -> l.matches("C1  - .+ \\d{4}, reference \\d+")))
                    .hasSameSizeAs(ids(file));
        }
    }

    private static List<String> ids(String file) throws IOException {
        return Files.readString(REVIEW.resolve("searches").resolve(file))
                .lines()
                .filter(l -> l.startsWith("ID  - "))
                .map(l -> l.substring(6))
                .toList();
    }
}
