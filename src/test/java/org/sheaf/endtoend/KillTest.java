// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed ({@code kill -9}) at any moment of its life: while Java starts, while the database is made, in
 * the middle of an import, while duplicates are sought, while reports and decisions are written. What it had said is
 * there, each file is there whole or not at all, and running it again ends where a run ends that was never killed.
 */
class KillTest {
    private static final String DECISIONS = "corpus/harbour/decisions/amina.jsonl";
    private static final int KILLS = 100;
    private static final int LANES = 2;
    private static final int RECORDS_EACH = 150;
    /** The first line names the review, then comes one for each file that is new, then one for each stage. */
    private static final int LINES = 6;
    /** A line for each file that is new, then one for the whole. */
    private static final int LINES_OF_AN_IMPORT = 5;

    private static final int SHORTLY_MILLIS = 120;
    private static final Pattern ACKNOWLEDGED = Pattern.compile("(?m)^ {2}(\\S+): (\\d+) records? \\(.*\\R");

    @TempDir
    private Path folder;

    private Path template = Path.of("");
    private SortedMap<String, String> reports = new TreeMap<>();
    private String decisions = "";
    private long life;

    /** A review with four files and some decisions, what its reports are, and how long a run takes here. */
    @BeforeEach
    void runOnceWithoutBeingKilled() throws IOException, InterruptedException {
        template = Files.createDirectory(folder.resolve("template"));
        Sandbox sandbox = Sandbox.withReview(template);
        InventedExports.put(sandbox, 4, RECORDS_EACH);
        sandbox.run("run");
        for (int i = 1; i <= 6; i++) {
            sandbox.run(
                    "dedupe", "join", sandbox.idOf("part0.csv", i), sandbox.idOf("part1.ris", i), "--why", "a test");
        }
        decisions = sandbox.read(DECISIONS);
        throwAwayWhatIsMade(template);
        Path whole = folder.resolve("whole");
        Folders.copy(template, whole);
        long before = System.nanoTime();
        Sandbox.Run run = Child.start(whole, "run").end();
        assertThat(run.exitCode()).as(run.toString()).isZero();
        life = (System.nanoTime() - before) / 1_000_000;
        reports = Folders.digests(whole.resolve("reports"));
        assertThat(reports).isNotEmpty();
    }

    @Test
    void a_hundred_kills_at_random_moments_lose_nothing_and_leave_nothing_half_done() throws Exception {
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            List<Future<Integer>> killed = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Lane kills = new Lane(folder.resolve("lane " + lane), new Random(lane));
                killed.add(lanes.submit(() -> kills.kill(KILLS / LANES)));
            }
            int all = 0;
            for (Future<Integer> lane : killed) {
                all += lane.get();
            }
            assertThat(all).isEqualTo(KILLS);
        } finally {
            lanes.shutdownNow();
        }
    }

    /** A workspace in which one child after another is killed until a run comes to its end; then it starts anew. */
    private final class Lane {
        private final Path workspace;
        private final Path copy;
        private final Random random;

        Lane(Path workspace, Random random) {
            this.workspace = workspace;
            this.copy = workspace.resolveSibling(workspace.getFileName() + " as found");
            this.random = random;
        }

        int kill(int times) throws Exception {
            int kills = 0;
            startAnew();
            boolean imported = false;
            while (kills < times) {
                // Two of three are killed in an import, the others anywhere in a run: that is half as much work.
                boolean whole = imported || random.nextInt(3) == 0;
                Child child = Child.start(workspace, whole ? "run" : "import");
                if (endsBeforeItsMoment(child, whole ? LINES : LINES_OF_AN_IMPORT, whole ? life : life / 2)) {
                    if (whole) {
                        completed(child);
                        startAnew();
                    }
                    imported = !whole;
                } else {
                    child.kill();
                    kills++;
                    check(child);
                }
            }
            completed(Child.start(workspace, "run"));
            return kills;
        }

        /**
         * Waits for a moment drawn by lot: any time since the start, or shortly after any line that the program wrote,
         * so that late stages have their turn as often as early ones, however fast the machine is.
         */
        private boolean endsBeforeItsMoment(Child child, int lines, long life) throws InterruptedException {
            int line = random.nextInt(lines + 1);
            return line == 0
                    ? child.endsWithin(random.nextInt((int) life))
                    : child.endsBeforeLine(line) || child.endsWithin(random.nextInt(SHORTLY_MILLIS));
        }

        private void startAnew() {
            Folders.delete(workspace);
            Folders.copy(template, workspace);
        }

        private void completed(Child child) throws InterruptedException {
            Sandbox.Run run = child.end();
            assertThat(run.exitCode()).as(run.toString()).isZero();
            assertThat(Folders.digests(workspace.resolve("reports"))).isEqualTo(reports);
            assertThat(Folders.text(workspace.resolve(DECISIONS))).isEqualTo(decisions);
        }

        /** Looks at a copy, so that the next child finds the database as the dead one left it. */
        private void check(Child child) throws IOException, SQLException {
            Folders.delete(copy);
            Folders.copy(workspace, copy);
            StoreOnDisk store = new StoreOnDisk(copy);
            assertThat(store.integrity()).isEqualTo("ok");
            Map<String, Long> records = store.records();
            assertThat(store.rows()).isEqualTo(records);
            assertThat(records.values()).allMatch(n -> n == RECORDS_EACH);
            Matcher said = ACKNOWLEDGED.matcher(child.out());
            while (said.find()) {
                assertThat(records).containsEntry(said.group(1), Long.valueOf(said.group(2)));
            }
            assertThat(child.err()).doesNotContain("mistake in Sheaf");
            child.forget();
            Sandbox.Run status = new Sandbox(copy).run("status");
            assertThat(status.exitCode()).as(status.toString()).isZero();
            makeTheNextRunWriteDecisions(store);
        }

        /** The store holds the decisions, and the folder beside the corpus has lost them: the next run writes them. */
        private void makeTheNextRunWriteDecisions(StoreOnDisk store) throws IOException, SQLException {
            if (store.decisions() == decisions.lines().count()) {
                Files.deleteIfExists(workspace.resolve(DECISIONS));
            }
        }
    }

    private static void throwAwayWhatIsMade(Path workspace) throws IOException {
        Folders.delete(workspace.resolve("reports"));
        for (String name : List.of("sheaf.db", "sheaf.db-wal", "sheaf.db-shm")) {
            Files.deleteIfExists(workspace.resolve(name));
        }
    }
}
