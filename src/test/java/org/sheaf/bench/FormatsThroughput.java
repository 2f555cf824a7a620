// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.sheaf.audit.Digest;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.CitationFormats;
import org.sheaf.formats.exchange.CitationFile;
import org.sheaf.formats.exchange.ReadSummary;
import org.sheaf.formats.exchange.RecordSink;
import org.sheaf.problem.Problem;

/**
 * How fast RIS and NBIB are read: writes a file of invented records, reads it, and prints megabytes (10^6 bytes) a
 * second. Arguments: a folder for the files, and their size in megabytes. To see that memory stays constant, run it
 * with a heap smaller than the file.
 */
public final class FormatsThroughput {
    private static final String[] WORDS =
            "tea kettle garden walk ward nurse work choir kite recovery trial bees puddle shed ladder na\u00efve hope"
                    .split(" ");

    private FormatsThroughput() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        long bytes = Long.parseLong(args[1]) * 1_000_000;
        for (String format : new String[] {"ris", "nbib"}) {
            Path file = folder.resolve("throughput." + format);
            try {
                generate(file, bytes, format.equals("ris"));
                measure(file);
                measure(file);
            } finally {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void measure(Path file) throws IOException {
        Digest digest = Digest.of("not measured");
        CitationFile source = new CitationFile() {
            @Override
            public String name() {
                return file.getFileName().toString();
            }

            @Override
            public Digest digest() {
                return digest;
            }

            @Override
            public long size() {
                return file.toFile().length();
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
        Counter counter = new Counter();
        long start = System.nanoTime();
        ReadSummary summary = CitationFormats.read(source, counter);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s %s: %d records, %d MB in %.2f s = %.0f MB/s (checksum %d)%n",
                summary.format(),
                summary.charset(),
                summary.records(),
                source.size() / 1_000_000,
                seconds,
                source.size() / 1e6 / seconds,
                counter.characters);
    }

    private static void generate(Path file, long bytes, boolean ris) throws IOException {
        Random random = new Random(42);
        long written = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int n = 1; written < bytes; n++) {
                byte[] record = (ris ? ris(n, random) : nbib(n, random)).getBytes(StandardCharsets.UTF_8);
                out.write(record);
                written += record.length;
            }
        }
    }

    private static String ris(int n, Random random) {
        StringBuilder text = new StringBuilder("TY  - JOUR\r\nTI  - ")
                .append(words(random, 12))
                .append("\r\n");
        for (int i = 0; i < 5; i++) {
            text.append("AU  - ")
                    .append(words(random, 1))
                    .append(", ")
                    .append(words(random, 1))
                    .append("\r\n");
        }
        text.append("T2  - Journal of ").append(words(random, 2)).append("\r\nPY  - 2019\r\nVL  - 12\r\nIS  - 3\r\n");
        text.append("SP  - ")
                .append(n)
                .append("\r\nEP  - ")
                .append(n + 9)
                .append("\r\nDO  - 10.5555/t.")
                .append(n);
        text.append("\r\nUR  - https://t.example/")
                .append(n)
                .append("\r\nAB  - ")
                .append(words(random, 220));
        for (int i = 0; i < 12; i++) {
            text.append("\r\nKW  - ").append(words(random, 2));
        }
        return text.append("\r\nSN  - 1234-5679\r\nDB  - Scopus\r\nER  - \r\n\r\n")
                .toString();
    }

    private static String nbib(int n, Random random) {
        StringBuilder text = new StringBuilder("PMID- ").append(10_000_000 + n);
        text.append("\nOWN - NLM\nSTAT- MEDLINE\nIS  - 1234-5679 (Print)\nVI  - 12\nIP  - 3\nDP  - 2019 Feb\nTI  - ");
        text.append(words(random, 12))
                .append("\nPG  - 1-9\nLID - 10.5555/t.")
                .append(n)
                .append(" [doi]\nAB  - ");
        for (int i = 0; i < 18; i++) {
            text.append(words(random, 12)).append(" \n      ");
        }
        text.append("end.\n");
        for (int i = 0; i < 5; i++) {
            String family = words(random, 1);
            text.append("FAU - ")
                    .append(family)
                    .append(", Ada\nAU  - ")
                    .append(family)
                    .append(" A\nAD  - School of ");
            text.append(words(random, 8)).append("\n");
        }
        text.append("LA  - eng\nPT  - Journal Article\nTA  - J T\nJT  - Journal of T\n");
        for (int i = 0; i < 12; i++) {
            text.append("MH  - ").append(words(random, 2)).append("\n");
        }
        return text.append("\n").toString();
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    /** Keeps no record, so that only the reader's own memory counts. */
    private static final class Counter implements RecordSink {
        private long characters;

        @Override
        public void record(CitationRecord record) {
            characters += record.title().length() + record.abstractText().length();
        }

        @Override
        public void problem(Problem problem) {
            throw new AssertionError(problem.toString());
        }
    }
}
