// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} between the press of a key and the answer. A vote that was acknowledged is there; one that was not is
 * there whole or not at all; and the next loop goes on behind it. {@code -Dsheaf.kills=1000} makes it a thousand times;
 * {@code target/screening-kills.txt} then says what they met.
 */
class ScreeningKillTest {
    private static final int KILLS = Integer.getInteger("sheaf.kills", 25);
    private static final int VOTES_AT_MOST = 3;
    /** Seven works in ten records; enough for every vote, in whole tens. */
    private static final int RECORDS = 200 + 50 * ((KILLS * VOTES_AT_MOST + 34) / 35);
    /** A first vote takes longer than the next, since Java has read nothing of it yet. */
    private static final int LONGEST_FIRST_MILLIS = 160;

    private static final int LONGEST_MILLIS = 30;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereAndWhatWasNotIsThereWholeOrNotAtAll() throws IOException, InterruptedException {
        Sandbox sandbox = Sandbox.withReview(folder);
        InventedExports.put(sandbox, 1, RECORDS);
        sandbox.run("run");
        Random chance = new Random(7);
        int acknowledged = 0;
        int typed = 0;
        int answered = 0;
        int keptUnanswered = 0;
        for (int i = 0; i < KILLS; i++) {
            Child child = Child.start(folder, "screen");
            int votes = 1 + chance.nextInt(VOTES_AT_MOST);
            for (int v = 0; v < votes; v++) {
                child.type("i");
                typed++;
                if (v < votes - 1) {
                    assertThat(waitFor(child, v + 1)).isTrue();
                }
            }
            child.endsWithin(chance.nextInt(votes == 1 ? LONGEST_FIRST_MILLIS : LONGEST_MILLIS));
            child.kill();
            answered += kept(child) == votes ? 1 : 0;
            acknowledged += kept(child);
            child.forget();
            int there = voted(sandbox);
            assertThat(there).isBetween(acknowledged, typed);
            keptUnanswered += there - acknowledged;
            acknowledged = there;
            typed = there;
        }
        Sandbox.Run last = sandbox.answer("i\n" + "q\n", "screen");
        assertThat(last.out()).contains("1 vote");
        assertThat(voted(sandbox)).isEqualTo(acknowledged + 1);
        assertThat(sandbox.run("verify").exitCode()).isZero();
        Files.writeString(
                Path.of("target", "screening-kills.txt"),
                KILLS + " kills: " + answered + " after the answer, " + (KILLS - answered)
                        + " between key and answer; of these " + keptUnanswered + " votes were kept whole, "
                        + (KILLS - answered - keptUnanswered) + " not at all\n");
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
