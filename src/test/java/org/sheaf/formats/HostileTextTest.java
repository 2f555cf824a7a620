// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BibTeX and JSON that were made to take time or memory. A reader whose time grows with the square would not come back. */
class HostileTextTest {
    private static final int LENGTH = 2_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "\"",
                "\" ",
                ",",
                "= ",
                "a=",
                "a={",
                "#",
                "@",
                "\\",
                "a = \"x\" ",
                "{a,",
                " and ",
                ",  ",
                "a = b # ",
                "\n",
                ",\n",
                "\n@",
                "$",
                "a={{}},"
            })
    void anEntryFullOfOddCharactersIsReadInTime(String odd) {
        String body = odd.repeat(LENGTH / odd.length());
        Bytes.Result result = Bytes.of("@article{a, title = {Tea}}\n@article{k, title = {x}, author = {" + body
                        + "}, abstract = \"" + body + "\"\n@article{z, title = {Pots}}\n")
                .read();

        assertThat(result.records()).isNotEmpty();
        assertThat(result.records().get(0).title()).isEqualTo("Tea");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "}", "[", "\"", "\\", "{\"id\":", ",{\"id\":1}", "\n", ", ", "[{", "\"a\":1,"})
    void anObjectFullOfOddCharactersIsReadInTime(String odd) {
        String body = odd.repeat(LENGTH / odd.length());
        Bytes.Result result = Bytes.of("[{\"id\":\"a\",\"title\":\"Tea\"},\n{\"id\":\"b\",\"title\":\"x" + body + "]")
                .read();

        assertThat(result.records().get(0).title()).isEqualTo("Tea");
    }

    @Test
    void aFileOfOneLineIsReadHoweverLongItIs() {
        String one = "{\"id\":\"a\",\"title\":\"" + "Tea ".repeat(50) + "\"}";
        Bytes.Result result =
                Bytes.of("[" + (one + ",").repeat(40_000) + one + "]").read();

        assertThat(result.records()).hasSize(40_001);
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void anEntryWithoutItsLastBraceCostsNoOther() {
        Bytes.Result result =
                Bytes.of("@article{a, title = {Open\n".repeat(3000)).read();

        assertThat(result.records()).hasSize(3000);
    }
}
