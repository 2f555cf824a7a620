// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Reads as many damaged files as wanted on all processors and says how it went, for the benchmark. Arguments: how many,
 * and folders with files to damage beside the fixtures. Of a large file a stretch is taken, its beginning every second
 * time. Ends with code 1 if a file raised an exception, was not accounted for, or took a second.
 */
public final class ReaderFuzz {
    private static final long SEED = 20260101;
    private static final int STRETCH = 8192;
    private static final long A_SECOND = 1_000_000_000;

    private final List<byte[]> files;
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();

    private ReaderFuzz(List<byte[]> files) {
        this.files = files;
    }

    public static void main(String[] args) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> fixtures = FixturesTest.fixtures()) {
            addAll(files, fixtures);
        }
        for (String folder : List.of(args).subList(1, args.length)) {
            try (Stream<Path> real = Files.list(Path.of(folder))) {
                addAll(files, real);
            }
        }
        ReaderFuzz fuzz = new ReaderFuzz(files);
        long count = Long.parseLong(args[0]);
        LongStream.range(0, count).parallel().forEach(fuzz::read);
        System.out.printf(
                Locale.ROOT,
                "%d inputs of %d files, %.1f GB, slowest %.3f s, %d failed%n",
                count,
                files.size(),
                fuzz.bytes.get() / 1e9,
                fuzz.slowest.get() / 1e9,
                fuzz.failed.get());
        System.exit(fuzz.failed.get() == 0 && fuzz.slowest.get() < A_SECOND ? 0 : 1);
    }

    private static void addAll(List<byte[]> files, Stream<Path> paths) {
        paths.filter(Files::isRegularFile)
                .sorted(Comparator.comparing(Path::toString))
                .forEach(path -> {
                    try {
                        files.add(Files.readAllBytes(path));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private void read(long number) {
        Random random = new Random(SEED + number);
        byte[] file = stretch(files.get((int) (number % files.size())), random);
        byte[] other = stretch(files.get(random.nextInt(files.size())), random);
        Bytes mutant = new Bytes("mutant-" + number, Mutants.mutate(file, other, random));
        bytes.addAndGet(mutant.size());
        long start = System.nanoTime();
        try {
            Accounting.check(mutant);
        } catch (IOException | RuntimeException | AssertionError e) {
            failed.incrementAndGet();
            System.err.println(mutant.name() + ": " + e);
        }
        slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
    }

    private static byte[] stretch(byte[] file, Random random) {
        if (file.length <= STRETCH) {
            return file;
        }
        int from = random.nextBoolean() ? 0 : random.nextInt(file.length - STRETCH);
        return Arrays.copyOfRange(file, from, from + STRETCH);
    }
}
