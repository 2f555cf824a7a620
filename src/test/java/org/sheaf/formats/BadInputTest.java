// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.citation.CitationRecord;
import org.sheaf.problem.Problem;

/** Files that are no citations, or damaged ones: always records and problems, never an exception. */
class BadInputTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                          | empty file
            '  '                                        | empty file
            %PDF-1.7 etc                                | PDF
            PK\u0003\u0004etc                           | ZIP
            '{\\rtf1 etc}'                              | RTF
            <!DOCTYPE html><html>                       | HTML
            <?xml version="1.0"?><a/>                   | XML
            [{"tea": "Earl Grey"}]                      | JSON
            Dear all, please find enclosed my thoughts. | unknown
            """)
    void whatIsNoCitationFileIsNamedInOneErrorWithAdvice(String text, String format) {
        Bytes.Result result = Bytes.of(text).read();

        assertThat(result.summary().format()).isEqualTo(format);
        assertThat(result.records()).isEmpty();
        assertThat(result.problems()).hasSize(1).allMatch(Problem::isError);
        assertThat(result.problems().get(0).advice()).isNotEmpty();
    }

    @Test
    void randomBytesAreBinary() {
        byte[] bytes = new byte[5000];
        new Random(1).nextBytes(bytes);

        assertThat(new Bytes("noise.ris", bytes).read().summary().format()).isEqualTo("binary");
    }

    @Test
    void theNameOfAFileDoesNotMatter() {
        byte[] nbib = "PMID- 90000001\nTI  - Tea\n".getBytes(StandardCharsets.UTF_8);

        assertThat(new Bytes("export.ris", nbib).read().summary().format()).isEqualTo("NBIB");
    }

    @Test
    void aTableWithoutKnownHeadingsIsOneError() {
        Bytes.Result result = Bytes.of("a,b,c\n1,2,3\n4,5,6\n").read();

        assertThat(result.summary().format()).isEqualTo("CSV");
        assertThat(result.errors()).hasSize(1);
        assertThat(result.records()).isEmpty();
    }

    @Test
    void pagesThatAreADateAreLeftAndSaid() {
        Bytes.Result result =
                Bytes.of("title,year,pages\nTea,2001,12-Oct\nPots,2002,10-12\n").read();

        assertThat(result.records()).extracting(CitationRecord::pages).containsExactly("12-Oct", "10-12");
        assertThat(result.problems()).extracting(Problem::line).containsExactly(2L);
    }

    @Test
    void headingsMayStandOnTheFourthLine() {
        Bytes.Result result = Bytes.of("My search\n\n\"ran, on Tuesday\"\nTitle,Year\nTea,2001\n")
                .read();

        assertThat(result.only().title()).isEqualTo("Tea");
        assertThat(result.only().source().line()).isEqualTo(5);
    }

    @Test
    void aRisLineOfFiftyMegabytesIsCutAndNamedAndTheNextRecordRead() {
        byte[] file = new byte[50 << 20];
        Arrays.fill(file, (byte) 'x');
        byte[] head = "TY  - JOUR\nTI  - Long\nAB  - ".getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\nPY  - 2001\nER  - \nTY  - JOUR\nTI  - Next\nER  - \n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, file, 0, head.length);
        System.arraycopy(tail, 0, file, file.length - tail.length, tail.length);

        Bytes.Result result = new Bytes("long.ris", file).read();

        assertThat(result.records()).extracting(CitationRecord::title).containsExactly("Long", "Next");
        assertThat(result.records().get(0).abstractText()).hasSizeLessThanOrEqualTo(4 << 20);
        assertThat(result.records().get(0).year()).hasValue(2001);
        assertThat(result.errors()).extracting(Problem::line).containsExactly(3L);
    }

    @Test
    void aSingleLineOfFiftyMegabytesAndNothingElseIsOneError() {
        byte[] file = new byte[50 << 20];
        Arrays.fill(file, (byte) 'x');

        assertThat(new Bytes("x.csv", file).read().errors()).hasSize(1);
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheTable() {
        StringBuilder table = new StringBuilder("title,authors,year\n\"Open,\"Wade, I.\",2000\n");
        for (int i = 0; i < 5000; i++) {
            table.append("Title ").append(i).append(",\"Wade, I.\",2001\n");
            if (i == 2500) {
                table.append("\"Never closed,Wade,2002\n");
            }
        }
        Bytes.Result result = Bytes.of(table.toString()).read();

        assertThat(result.records()).hasSize(5002);
        assertThat(result.problems()).isNotEmpty();
    }

    @Test
    void aTableFullOfOpenQuotesIsReadRowByRow() {
        String table = "title,authors,year\n" + "\"Never closed,Wade,2002\n".repeat(3000);

        assertThat(Bytes.of(table).read().records()).hasSize(3000);
    }

    @Test
    void warningsOfOneKindAreCappedAndCounted() {
        Bytes.Result result =
                Bytes.of("TI  - Tea\nAU  - Wade, I.\nER  - \n".repeat(1000)).read();

        assertThat(result.records()).hasSize(1000);
        assertThat(result.problems()).hasSize(21);
        assertThat(result.problems().get(20).what()).startsWith("980 more times");
    }

    @Test
    void errorsAreNeverCapped() {
        assertThat(Bytes.of("TY  - JOUR\nER  - \n".repeat(1000)).read().errors())
                .hasSize(1000);
    }

    @Test
    void aLineOfBlanksAndCommasIsReadInTime() {
        String cell = "a" + " ".repeat(1_000_000) + "b, " + "c ".repeat(100_000);

        assertThat(Bytes.of("title,authors\nTea,\"" + cell + "\"\n").read().records())
                .hasSize(1);
        assertThat(Bytes.of("TY  - JOUR\nTI  - Tea\nAU  - " + cell + "\nN1  - " + cell + "\nER  - \n")
                        .read()
                        .records())
                .hasSize(1);
    }

    @Test
    void runsOfBlanksInEveryFieldAreReadInTime() {
        String gap = " ".repeat(1_000_000);
        String value = "http://a" + gap + "b://c (retracted" + gap + "doi" + gap + "RAYYAN-LABELS: a" + gap + "b";
        StringBuilder record = new StringBuilder("TY  - JOUR\n");
        for (String tag : new String[] {"TI", "AU", "UR", "N1", "DO", "SN", "KW", "PY", "SP", "C3", "M3"}) {
            record.append(tag).append("  - ").append(value).append('\n');
        }

        assertThat(Bytes.of(record.append("ER  - \n").toString()).read().records())
                .hasSize(1);
    }

    @Test
    void aParagraphBehindABlankLineBelongsToTheAbstract() {
        String abstractText = Bytes.of(
                        "TY  - JOUR\nTI  - Tea\nAB  - One.\n\nResults: two.\n\nDatabase: three.\nER  - \n")
                .read()
                .only()
                .abstractText();

        assertThat(abstractText).isEqualTo("One.\nResults: two.\nDatabase: three.");
    }

    @Test
    void aNilByteDoesNotMakeACitationFileBinary() {
        assertThat(Bytes.of("TY  - JOUR\nTI  - T\u0000a\nER  - \n")
                        .read()
                        .only()
                        .title())
                .isEqualTo("T\u0000a");
    }

    @Test
    void aThousandSwallowedTagsAreReadOneByOne() {
        String value = "a" + "     KW  - b".repeat(100_000);
        Bytes.Result result =
                Bytes.of("TY  - JOUR\nTI  - Tea\nKW  - " + value + "\nER  - \n").read();

        assertThat(result.only().keywords()).hasSize(100_001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PT J\nAU %s\nTI %s\nSO %s\nDE %s\nUT %s\nPY %s\nER\n",
                "%%0 Book\n%%A %s\n%%T %s\n%%K %s\n%%R %s\n%%U %s\n%%Z %s\n",
                "RT Book\nA1 %s\nT1 %s\nK1 %s\nDO %s\nUL %s\nYR %s\n",
                "<1. >\nVN  - Ovid Technologies\nAU  - %s\nFA  - %s\nTI  - %s\nSO  - %s\nPT  - %s\nDO  - %s\n"
            })
    void longRunsOfOneCharacterInEveryTaggedFormatAreReadInTime(String record) {
        for (String run : new String[] {" ", ".", "A. ", ", ", ";", "(", "10.", "a1 "}) {
            String value = "A" + run.repeat(200_000) + "b";

            assertThat(Bytes.of(record.replace("%s", value).replace("%%", "%"))
                            .read()
                            .records())
                    .hasSize(1);
        }
    }

    @Test
    void aRecordOfTwentyMegabytesInATaggedFormatIsCutAndNamedAndTheNextOneRead() {
        String line = "   " + "x".repeat(1 << 20) + "\n";
        Bytes.Result result = Bytes.of("PT J\nTI Long\nAB x\n" + line.repeat(20) + "ER\n\nPT J\nTI Next\nER\n")
                .read();

        assertThat(result.records()).extracting(CitationRecord::title).containsExactly("Long", "Next");
        assertThat(result.errors()).hasSize(1);
    }
}
