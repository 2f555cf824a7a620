// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} between the press of a key and the answer. A vote that was acknowledged is there; one that was not is
 * there whole or not at all; and the next loop goes on behind it. {@code -Dsheaf.kills=1000} makes it a thousand times.
 */
class ScreeningKillTest {
    private static final int KILLS = Integer.getInteger("sheaf.kills", 25);
    private static final int RECORDS = 1200;
    private static final int LONGEST_MILLIS = 25;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereAndWhatWasNotIsThereWholeOrNotAtAll() throws InterruptedException {
        Sandbox sandbox = Sandbox.withReview(folder);
        InventedExports.put(sandbox, 1, RECORDS);
        sandbox.run("run");
        Random chance = new Random(7);
        int acknowledged = 0;
        int typed = 0;
        for (int i = 0; i < KILLS; i++) {
            Child child = Child.start(folder, "screen");
            int votes = 1 + chance.nextInt(3);
            for (int v = 0; v < votes; v++) {
                child.type("i");
                typed++;
                if (v < votes - 1) {
                    assertThat(waitFor(child, v + 1)).isTrue();
                }
            }
            child.endsWithin(chance.nextInt(LONGEST_MILLIS));
            child.kill();
            acknowledged += kept(child);
            int there = voted(sandbox);
            assertThat(there).isBetween(acknowledged, typed);
            acknowledged = there;
            typed = there;
        }
        Sandbox.Run last = sandbox.answer("i\n" + "q\n", "screen");
        assertThat(last.out()).contains("1 vote");
        assertThat(voted(sandbox)).isEqualTo(acknowledged + 1);
        assertThat(sandbox.run("verify").exitCode()).isZero();
    }

    private static int voted(Sandbox sandbox) {
        String status = sandbox.run("screen", "status").out();
        String row = status.lines()
                .filter(line -> line.startsWith("amina"))
                .findFirst()
                .orElseThrow();
        return Integer.parseInt(row.strip().split("\\s+")[1]);
    }

    private static int kept(Child child) {
        return (int)
                child.out().lines().filter(line -> line.startsWith("kept: ")).count();
    }

    private static boolean waitFor(Child child, int votes) throws InterruptedException {
        for (int i = 0; i < 6000; i++) {
            if (kept(child) >= votes) {
                return true;
            }
            if (child.endsWithin(5)) {
                return kept(child) >= votes;
            }
        }
        return false;
    }
}
