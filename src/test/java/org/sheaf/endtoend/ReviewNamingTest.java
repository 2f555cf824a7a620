// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a command for all reviews is kept to one of them. */
class ReviewNamingTest {
    @TempDir
    private Path folder;

    private Sandbox sandbox = new Sandbox(Path.of(""));

    @BeforeEach
    void a_review() {
        sandbox = SmallLedger.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "status", "verify"})
    void the_review_is_named_behind_the_command_or_with_the_option_of_the_others(String command) {
        sandbox.run("run");
        Sandbox.Run behind = sandbox.run(command, "harbour");
        assertThat(behind.out()).contains("== harbour");
        assertThat(sandbox.run(command, "-r", "harbour")).isEqualTo(behind);
        assertThat(sandbox.run(command, "--review", "harbour")).isEqualTo(behind);
        assertThat(sandbox.run(command, "harbour", "-r", "harbour")).isEqualTo(behind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "status", "verify"})
    void two_different_reviews_are_wrong_use(String command) {
        Sandbox.Run run = sandbox.run(command, "harbour", "-r", "another");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Two reviews are named: harbour and another");
    }
}
