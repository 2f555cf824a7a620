// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the benchmark does with files of up to 16 MB, here with half a megabyte. */
class ReaderBoundsTest {
    private static final long SIZE = 500_000;

    @Test
    void no_file_takes_more_than_twenty_times_its_size_in_memory() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ReaderBounds.heap(SIZE));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ReaderBounds.class.getName(), String.valueOf(SIZE)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines()).hasSize(ReaderBounds.files());
    }
}
