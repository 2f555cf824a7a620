// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineDecoderTest {
    private final LineDecoder decoder = new LineDecoder();

    @Test
    void utf8StaysUtf8() {
        assertThat(decode("na\u00efve \u5c3a \uD835\uDD38".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("na\u00efve \u5c3a \uD835\uDD38");
        assertThat(decoder.charset()).isEqualTo("UTF-8");
    }

    @Test
    void whatIsNoUtf8IsWindows1252() {
        assertThat(decode("\u201cF\u00fc\u00dfe\u201d".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("\u201cF\u00fc\u00dfe\u201d");
        assertThat(decoder.charset()).isEqualTo("windows-1252");
    }

    @Test
    void theFiveUndefinedBytesOfWindows1252AreKeptAsControls() {
        byte[] bytes = {(byte) 0x81, (byte) 0x8D, (byte) 0x8F, (byte) 0x90, (byte) 0x9D};

        assertThat(decode(bytes)).isEqualTo("\u0081\u008d\u008f\u0090\u009d");
    }

    @Test
    void aLineOfUtf8WithADamagedByteKeepsItsOtherCharacters() {
        byte[] bytes = "\u00e9t\u00e9 \u00e0 \u00fcber?".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE9;

        assertThat(decode(bytes)).isEqualTo("\u00e9t\u00e9 \u00e0 \u00fcber\u00e9");
        assertThat(decoder.charset()).isEqualTo("UTF-8 and windows-1252 mixed");
    }

    @Test
    void everythingThatUtf8AllowsAndForbidsIsToldApartAsTheJdkDoes() {
        Random random = new Random(3);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(6)];
            random.nextBytes(bytes);
            String jdk = new String(bytes, StandardCharsets.UTF_8);
            if (jdk.indexOf('\uFFFD') < 0) {
                assertThat(new LineDecoder().decode(bytes, 0, bytes.length, 1)).isEqualTo(jdk);
            } else {
                LineDecoder fresh = new LineDecoder();
                fresh.decode(bytes, 0, bytes.length, 1);
                assertThat(fresh.charset()).contains("1252");
            }
        }
    }

    private String decode(byte[] bytes) {
        return decoder.decode(bytes, 0, bytes.length, 1);
    }
}
