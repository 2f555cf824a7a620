// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteLinesTest {
    @Test
    void everyKindOfLineEndIsOneLineEnd() throws IOException {
        assertThat(lines("a\nb\r\nc\rd\r\r\ne")).containsExactly("1@0 a", "2@2 b", "3@5 c", "4@7 d", "5@11 e");
    }

    @Test
    void twoLoneCarriageReturnsAreTwoLineEnds() throws IOException {
        assertThat(lines("a\r\rb\r")).containsExactly("1@0 a", "2@2 ", "3@3 b");
    }

    @Test
    void aByteOrderMarkBelongsToNoLine() throws IOException {
        assertThat(lines("\uFEFFa\n\uFEFFb\n")).containsExactly("1@3 a", "2@8 b");
    }

    @Test
    void anEmptyFileHasNoLine() throws IOException {
        assertThat(lines("")).isEmpty();
    }

    @Test
    void howTheBytesArriveDoesNotMatter() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            text.append("line ").append(i).append("x".repeat(random.nextInt(200)));
            text.append(List.of("\n", "\r\n", "\r", "\r\r\n").get(random.nextInt(4)));
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);

        assertThat(lines(new Trickle(bytes), false, 1 << 20))
                .isEqualTo(lines(new ByteArrayInputStream(bytes), false, 1 << 20));
    }

    @Test
    void placesInUtf16AreThoseOfTheOriginalBytes() throws IOException {
        String text = "a\u00e9\r\n\u5c3a\uD835\uDD38b\nc";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        InputStream in = new Utf16AsUtf8(new ByteArrayInputStream(bytes), false);

        assertThat(lines(in, true, 1 << 20)).containsExactly("1@0 a\u00e9", "2@8 \u5c3a\uD835\uDD38b", "3@18 c");
    }

    @Test
    void ofALineBeyondTheCapTheBeginningIsKeptAndTheRestCounted() throws IOException {
        byte[] bytes = ("short\n" + "y".repeat(1_000_000) + "\r\nlast").getBytes(StandardCharsets.UTF_8);
        try (ByteLines lines = new ByteLines(new ByteArrayInputStream(bytes), false, 1000)) {
            lines.next();
            assertThat(lines.lost()).isZero();
            lines.next();
            assertThat(lines.end() - lines.start()).isEqualTo(1000);
            assertThat(lines.lost()).isEqualTo(999_000);
            assertThat(lines.endOffset()).isEqualTo(1_000_006);
            assertThat(lines.buffer().length).isLessThan(1 << 18);
            lines.next();
            assertThat(lines.number()).isEqualTo(3);
            assertThat(lines.offset()).isEqualTo(1_000_008);
            assertThat(lines.next()).isFalse();
            assertThat(lines.next()).isFalse();
        }
    }

    private static List<String> lines(String text) throws IOException {
        return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), false, 1 << 20);
    }

    private static List<String> lines(InputStream in, boolean wide, int cap) throws IOException {
        List<String> found = new ArrayList<>();
        try (ByteLines lines = new ByteLines(in, wide, cap)) {
            while (lines.next()) {
                String text =
                        new String(lines.buffer(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8);
                found.add(lines.number() + "@" + lines.offset() + " " + text);
            }
        }
        return found;
    }

    /** Gives its bytes one by one. */
    private static final class Trickle extends ByteArrayInputStream {
        Trickle(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] target, int off, int len) {
            return super.read(target, off, Math.min(len, 1));
        }
    }
}
