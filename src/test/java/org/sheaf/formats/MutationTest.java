// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Some thousand damaged files, made of the fixtures with a fixed seed: bytes changed, lines lost, doubled or swapped,
 * the end cut off, two files joined in the middle. None raises an exception, and nothing that starts a record vanishes.
 */
class MutationTest {
    private static final int PER_FIXTURE = 60;

    @Test
    void whateverHappensToAFileEveryRecordInItIsAccountedFor() throws IOException {
        List<byte[]> fixtures = new ArrayList<>();
        try (Stream<Path> files = FixturesTest.fixtures()) {
            for (Path file : files.toList()) {
                fixtures.add(Files.readAllBytes(file));
            }
        }
        Random random = new Random(20260101);
        int mutants = 0;
        for (int i = 0; i < fixtures.size(); i++) {
            for (int k = 0; k < PER_FIXTURE; k++) {
                byte[] mutant = Mutants.mutate(fixtures.get(i), fixtures.get(random.nextInt(fixtures.size())), random);
                Accounting.check(new Bytes("mutant-" + i + "-" + k, mutant));
                mutants++;
            }
        }
        assertThat(mutants).isGreaterThan(3000);
    }
}
