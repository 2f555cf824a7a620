// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several programs in one workspace at once, and one that is stopped by hand. */
class TogetherTest {
    private static final String DECISIONS = "corpus/harbour/decisions/amina.jsonl";

    @TempDir
    private Path folder;

    @Test
    void programs_that_import_the_same_workspace_at_once_lose_nothing_and_double_nothing() throws Exception {
        Path template = Files.createDirectory(folder.resolve("template"));
        InventedExports.put(Sandbox.withReview(template), 4, 100);
        Path alone = folder.resolve("alone");
        Folders.copy(template, alone);
        new Sandbox(alone).run("whoami", "amina");
        assertThat(new Sandbox(alone).run("run").exitCode()).isZero();
        for (int round = 0; round < 3; round++) {
            Path workspace = folder.resolve("together " + round);
            Folders.copy(template, workspace);
            List<Child> children = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                children.add(Child.start(workspace, "run"));
            }
            for (Child child : children) {
                Sandbox.Run run = child.end();
                // One that had to wait longer than it may says so; nothing else may go wrong.
                assertThat(run.exitCode()).as(run.toString()).isIn(0, 3);
                if (run.exitCode() == 3) {
                    assertThat(run.err()).contains("sheaf.db is in use").contains("run the command again");
                }
            }
            Sandbox sandbox = new Sandbox(workspace);
            assertThat(sandbox.run("run").exitCode()).isZero();
            StoreOnDisk store = new StoreOnDisk(workspace);
            assertThat(store.records())
                    .isEqualTo(Map.of("part0.csv", 100L, "part1.ris", 100L, "part2.csv", 100L, "part3.ris", 100L));
            assertThat(store.rows()).isEqualTo(store.records());
            assertThat(sandbox.run("status").exitCode()).isZero();
            assertThat(Folders.digests(workspace.resolve("reports")))
                    .as("round " + round)
                    .isEqualTo(Folders.digests(alone.resolve("reports")));
            assertThat(sandbox.run("import").out()).contains("4 files were in already");
        }
    }

    @Test
    void answers_given_by_two_programs_at_once_are_all_written() throws Exception {
        Sandbox sandbox = Sandbox.withReview(folder);
        InventedExports.put(sandbox, 2, 20);
        sandbox.run("run");
        List<Child> children = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            children.add(
                    Child.start(folder, "dedupe", "join", sandbox.idOf("part0.csv", i), sandbox.idOf("part1.ris", i)));
        }
        for (Child child : children) {
            Sandbox.Run run = child.end();
            assertThat(run.exitCode()).as(run.toString()).isZero();
        }
        assertThat(sandbox.read(DECISIONS).lines()).hasSize(4).allMatch(line -> line.endsWith("}"));
        assertThat(new StoreOnDisk(folder).decisions()).isEqualTo(4);
    }

    @Test
    void control_c_says_what_is_kept_and_leaves_a_store_in_order() throws Exception {
        Sandbox sandbox = Sandbox.withReview(folder);
        InventedExports.put(sandbox, 6, 400);
        Child child = Child.start(interruptible(), folder, "run");
        assertThat(child.endsBeforeLine(2)).as("it is stopped while it imports").isFalse();
        child.interrupt();
        Sandbox.Run run = child.end();
        assertThat(run.exitCode()).as(run.toString()).isEqualTo(130);
        assertThat(run.err())
                .contains("Stopped. Every step that was finished is kept, the one that was cut short left nothing.")
                .contains("Run the same command again to go on.")
                .doesNotContain("mistake in Sheaf");
        StoreOnDisk store = new StoreOnDisk(folder);
        assertThat(store.records()).containsKey("part0.csv").hasSizeLessThan(6);
        assertThat(store.rows()).isEqualTo(store.records());
        assertThat(sandbox.run("status").exitCode()).isZero();
        assertThat(sandbox.run("run").out()).contains("dedupe: 2400 records");
    }

    /** A shell that starts a pipeline in the background has its children ignore Ctrl-C; this takes that back. */
    private static List<String> interruptible() throws Exception {
        boolean known = new ProcessBuilder("env", "--default-signal=INT", "true")
                        .start()
                        .waitFor()
                == 0;
        return known ? List.of("env", "--default-signal=INT") : List.of();
    }

    /** Each answer is safe before the next question is shown. */
    @Test
    void answers_in_the_terminal_survive_a_kill_at_any_moment() throws Exception {
        Path template = Files.createDirectory(folder.resolve("template"));
        Sandbox questions = withQuestions(template);
        int pairs = questions(questions);
        assertThat(pairs).isGreaterThanOrEqualTo(5);
        Random random = new Random(7);
        for (int round = 0; round < 10; round++) {
            Path workspace = folder.resolve("round " + round);
            Folders.copy(template, workspace);
            Child child = Child.start(workspace, "dedupe", "review");
            int answers = 1 + random.nextInt(4);
            for (int i = 1; i <= answers; i++) {
                waitForQuestion(child, i);
                child.type(i % 2 == 0 ? "s" : "d");
            }
            child.endsWithin(random.nextInt(150));
            child.kill();
            long shown = child.out()
                    .lines()
                    .filter(line -> line.startsWith("--- question"))
                    .count();
            StoreOnDisk store = new StoreOnDisk(workspace);
            assertThat(store.decisions())
                    .as("whoever was shown a question had the answers before it taken")
                    .isBetween(shown - 1, (long) answers);
            Sandbox sandbox = new Sandbox(workspace);
            assertThat(sandbox.run("status").exitCode()).isZero();
            Sandbox.Run run = sandbox.run("run");
            assertThat(run.exitCode()).as(run.toString()).isZero();
            boolean any = Files.exists(workspace.resolve(DECISIONS)); // the kill may have come before the first answer
            assertThat(any ? sandbox.read(DECISIONS).lines().count() : 0).isEqualTo(store.decisions());
            child.forget();
        }
    }

    private static void waitForQuestion(Child child, int number) throws InterruptedException {
        while (!child.out().contains("--- question " + number + " of ")) {
            assertThat(child.endsWithin(5)).as(child.out() + child.err()).isFalse();
        }
    }

    /** Pairs that only a person can settle: the same title by the same people, in two journals and two years. */
    private static Sandbox withQuestions(Path workspace) {
        Sandbox sandbox = Sandbox.withReview(workspace);
        InventedExports.put(sandbox, 4, 500);
        sandbox.run("run");
        return sandbox;
    }

    private static int questions(Sandbox sandbox) {
        sandbox.run("dedupe", "queue", "-o", "queue.csv");
        return (int) sandbox.read("queue.csv").lines().count() - 1;
    }
}
