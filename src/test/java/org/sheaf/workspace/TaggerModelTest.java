// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sheaf.problem.Problem;

class TaggerModelTest {
    @TempDir
    private Path folder;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void it_is_sought_in_the_users_cache() {
        assertThat(TaggerModel.folder(Map.of("XDG_CACHE_HOME", "cache"), Path.of("home")))
                .isEqualTo(Path.of("cache", "sheaf", "models"));
        assertThat(TaggerModel.folder(Map.of(), Path.of("home")))
                .isEqualTo(Path.of("home", ".cache", "sheaf", "models"));
    }

    @Test
    void a_model_that_was_not_fetched_is_no_problem() {
        assertThat(TaggerModel.read(folder, problems::add)).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void another_file_under_its_name_is_left_aside_and_said() throws IOException {
        Files.writeString(folder.resolve("english-left3words-distsim.tagger"), "half of it");

        assertThat(TaggerModel.read(folder, problems::add)).isEmpty();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).advice()).contains("make models");
        assertThat(problems.get(0).isError()).isFalse();
    }
}
