// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Source;

/**
 * Some thousand damaged files, made of the fixtures with a fixed seed: bytes changed, lines lost, doubled or swapped,
 * the end cut off, two files joined in the middle. None raises an exception, and nothing that starts a record vanishes.
 */
class MutationTest {
    private static final int PER_FIXTURE = 60;
    private static final Pattern BIBTEX_ENTRY =
            Pattern.compile(" *@ *(?i:article|book|online|thesis|misc|conference|incollection) *[{(][^={}\",]{0,80},");

    private static final Map<String, Supplier<TaggedGrammar>> GRAMMARS = Map.of(
            "RIS", RisGrammar::new,
            "NBIB", NbibGrammar::new,
            "Web of Science tagged", WebOfScienceGrammar::new,
            "Ovid", OvidGrammar::new,
            "EndNote tagged (refer)", ReferGrammar::new,
            "RefWorks tagged", RefWorksGrammar::new);

    private static final Pattern HIDDEN = Pattern.compile("<!--.*?-->|<!\\[CDATA\\[.*?]]>", Pattern.DOTALL);
    private static final Pattern ARTICLE =
            Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?(PubmedArticle|PubmedBookArticle)(?![\\w.:-])");
    private static final Pattern RECORD = Pattern.compile("<(?:[A-Za-z_][\\w.-]*:)?record(?![\\w.:-])");

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
                byte[] mutant = mutate(fixtures.get(i), fixtures.get(random.nextInt(fixtures.size())), random);
                check(new Bytes("mutant-" + i + "-" + k, mutant));
                mutants++;
            }
        }
        assertThat(mutants).isGreaterThan(3000);
    }

    private static void check(Bytes file) throws IOException {
        Bytes.Result result = file.read();
        assertThat(result.summary().records()).isEqualTo(result.records().size());
        assertThat(result.records().size() + result.errors().size())
                .as(file.name())
                .isGreaterThanOrEqualTo(recordStarts(file, result.summary().format()));
        long end = 0;
        int ordinal = 0;
        for (CitationRecord record : result.records()) {
            Source source = record.source();
            assertThat(source.ordinal()).isEqualTo(++ordinal);
            assertThat(source.offset()).as(file.name()).isGreaterThanOrEqualTo(end);
            end = source.offset() + source.length();
            assertThat(RecordJson.read(RecordJson.write(record), source)).isEqualTo(record);
        }
        assertThat(end).as(file.name()).isLessThanOrEqualTo(file.size() + 1);
    }

    /** How many lines of the file begin a record, in the formats in which a line shows that by itself. */
    private static int recordStarts(Bytes file, String format) throws IOException {
        if (format.endsWith(" XML")) {
            return elements(file, format);
        }
        if (format.equals("BibTeX")) {
            return bibTexEntries(file);
        }
        if (!GRAMMARS.containsKey(format)) {
            return 0;
        }
        TaggedGrammar grammar = GRAMMARS.get(format).get();
        String first = format.equals("NBIB") ? "PMID" : format.equals("Ovid") ? OvidGrammar.NUMBER : grammar.start();
        int starts = 0;
        try (ByteLines lines = Head.of(file.content()).encoding().lines(file.open())) {
            while (lines.next()) {
                starts += grammar.find(lines) && grammar.tag().equals(first) ? 1 : 0;
            }
        }
        return starts;
    }

    private static int bibTexEntries(Bytes file) throws IOException {
        int starts = 0;
        LineDecoder decoder = new LineDecoder();
        try (ByteLines lines = Head.of(file.content()).encoding().lines(file.open())) {
            while (lines.next()) {
                String line = decoder.decode(lines, lines.start(), lines.end());
                starts += BIBTEX_ENTRY.matcher(line).lookingAt() ? 1 : 0;
            }
        }
        return starts;
    }

    /** How many start tags of records stand outside comments and CDATA sections. */
    private static int elements(Bytes file, String format) throws IOException {
        Head head = Head.of(file.content());
        boolean wide = head.encoding() != Head.Encoding.ASCII_BASED;
        byte[] bytes = wide ? head.encoding().asUtf8(file.open()).readAllBytes() : file.content();
        String text =
                HIDDEN.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).replaceAll(" ");
        Matcher start = (format.startsWith("PubMed") ? ARTICLE : RECORD).matcher(text);
        int starts = 0;
        while (start.find()) {
            starts++;
        }
        return starts;
    }

    private static byte[] mutate(byte[] file, byte[] other, Random random) {
        byte[] mutant = file.clone();
        for (int n = 1 + random.nextInt(4); n > 0 && mutant.length > 1; n--) {
            int at = random.nextInt(mutant.length);
            mutant = switch (random.nextInt(7)) {
                case 0 -> flip(mutant, at, random);
                case 1 -> Arrays.copyOf(mutant, at);
                case 2 -> join(Arrays.copyOf(mutant, at), tail(other, random.nextInt(other.length + 1)));
                case 3 -> line(mutant, at, 0);
                case 4 -> line(mutant, at, 2);
                case 5 -> join(Arrays.copyOf(mutant, at), join(new byte[] {pick(random)}, tail(mutant, at)));
                default -> join(tail(mutant, at), Arrays.copyOf(mutant, at));
            };
        }
        return mutant;
    }

    private static byte[] flip(byte[] bytes, int at, Random random) {
        bytes[at] = (byte) random.nextInt(256);
        return bytes;
    }

    private static byte pick(Random random) {
        byte[] nasty = {
            '"',
            '\n',
            '\r',
            ',',
            ';',
            '\t',
            '-',
            ' ',
            0,
            (byte) 0xFF,
            (byte) 0xC3,
            '{',
            '=',
            '\'',
            '<',
            '>',
            '&',
            '%',
            '!'
        };
        return nasty[random.nextInt(nasty.length)];
    }

    /** Writes the line around {@code at} that many times. */
    private static byte[] line(byte[] bytes, int at, int times) {
        int from = at;
        while (from > 0 && bytes[from - 1] != '\n') {
            from--;
        }
        int to = at;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        byte[] line = Arrays.copyOfRange(bytes, from, Math.min(to + 1, bytes.length));
        byte[] result = Arrays.copyOf(bytes, from);
        for (int i = 0; i < times; i++) {
            result = join(result, line);
        }
        return join(result, tail(bytes, Math.min(to + 1, bytes.length)));
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private static byte[] join(byte[] a, byte[] b) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(a.length + b.length);
        out.writeBytes(a);
        out.writeBytes(b);
        return out.toByteArray();
    }
}
