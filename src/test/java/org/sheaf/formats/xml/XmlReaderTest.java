// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sheaf.citation.CitationRecord;
import org.sheaf.formats.Bytes;
import org.sheaf.problem.Problem;

/** XML is cut into records before it is parsed: nothing is fetched or expanded, and a flaw costs its own record only. */
class XmlReaderTest {
    private static String article(int pmid, String title) {
        return "<PubmedArticle><MedlineCitation><PMID>" + pmid + "</PMID><Article><ArticleTitle>" + title
                + "</ArticleTitle></Article></MedlineCitation></PubmedArticle>";
    }

    private static Bytes.Result set(String prolog, String... articles) {
        return Bytes.of(prolog + "<PubmedArticleSet>" + String.join("\n", articles) + "</PubmedArticleSet>")
                .read();
    }

    @Test
    void anEntityThatNamesAFileIsNotFetched(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String prolog = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\"><!ENTITY % p SYSTEM \""
                + secret.toUri() + "\"> %p;]>";
        Bytes.Result result = set(prolog, article(1, "Tea &e; and &p;"), article(2, "Milk"));

        assertThat(result.records()).extracting(CitationRecord::title).containsExactly("Tea &e; and &p;", "Milk");
    }

    @Test
    void aDoctypeInsideARecordIsAFlawOfThatRecord(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        Bytes.Result result = set(
                "", article(1, "Tea<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>&e;"), article(2, "Milk"));

        assertThat(result.errors()).hasSize(1);
        assertThat(result.records().toString()).doesNotContain("the secret");
        assertThat(result.records()).extracting(CitationRecord::pmid).contains("2");
    }

    @Test
    void entitiesThatMultiplyEachOtherAreNotExpanded() {
        StringBuilder prolog = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            prolog.append("<!ENTITY lol").append(i).append(" \"").append(("&lol" + (i - 1) + ";").repeat(10));
            prolog.append("\">");
        }
        Bytes.Result result = set(prolog.append("]>").toString(), article(1, "&lol9;"));

        assertThat(result.only().title()).isEqualTo("&lol9;");
    }

    @Test
    void aRecordThatIsNotWellFormedCostsItselfOnlyAndIsNamedWithItsLine() {
        Bytes.Result result =
                set("", article(1, "Tea"), "<PubmedArticle>\n<a></b></PubmedArticle>", article(3, "Milk"));

        assertThat(result.records()).extracting(CitationRecord::title).containsExactly("Tea", "Milk");
        assertThat(result.errors()).extracting(Problem::line).containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!--", "<![CDATA[", "<!-- <PubmedArticle", "<?xml", "<!DOCTYPE x [", "<", "<a b=\"", "</", "&"})
    void whatIsOpenedAndNeverClosedHidesNoRecord(String open) {
        Bytes.Result result =
                set("<x/>" + open, article(1, "Tea" + open), article(2, "Milk" + open), article(3, "Sugar"));

        assertThat(result.records()).extracting(CitationRecord::pmid).contains("1", "2", "3");
    }

    @Test
    void aCommentHidesARecordAndThatIsSaid() {
        Bytes.Result result = set("", "<!--" + article(1, "Tea") + "-->", article(2, "Milk"));

        assertThat(result.only().pmid()).isEqualTo("2");
        assertThat(result.problems()).hasSize(1).noneMatch(Problem::isError);
    }

    @Test
    void aRecordInsideARecordEndsTheOneAroundIt() {
        Bytes.Result result = set("", "<PubmedArticle>" + article(1, "Tea"), article(2, "Milk"));

        assertThat(result.records()).extracting(CitationRecord::pmid).containsExactly("1", "2");
        assertThat(result.errors()).hasSize(1);
    }

    @Test
    void manyOpenCommentsAndEntitiesAreReadInTime() {
        String nasty = "<!-- & <![CDATA[ &amp <a <!".repeat(200_000);

        assertThat(set("", article(1, nasty), article(2, "Milk")).records())
                .extracting(CitationRecord::pmid)
                .contains("2");
    }

    @Test
    void elementsNestedAHundredThousandDeepAreRead() {
        String deep = "<i>".repeat(100_000) + "Tea" + "</i>".repeat(100_000);
        Bytes.Result result = set("", article(1, "Deep" + deep), article(2, "Milk"));

        assertThat(result.records()).extracting(CitationRecord::pmid).containsExactly("1", "2");
    }

    @Test
    void aRecordOfFiftyMegabytesIsCutAndNamedAndTheNextOneRead() {
        Bytes.Result result = set("", article(1, "x".repeat(50 << 20)), article(2, "Milk"));

        assertThat(result.errors()).hasSize(1);
        assertThat(result.errors().get(0).what()).contains("longer than 16 MB");
        assertThat(result.records()).extracting(CitationRecord::pmid).contains("2");
    }

    @Test
    void aFileThatIsOneLineLongerThanALineMayBeIsRead() {
        String record = "<record><ref-type name=\"Book\">6</ref-type><titles><title>" + "Tea ".repeat(1000)
                + "</title></titles></record>";
        Bytes.Result result = Bytes.of(
                        "<?xml version=\"1.0\"?><xml><records>" + record.repeat(2000) + "</records></xml>")
                .read();

        assertThat(result.records()).hasSize(2000);
        assertThat(result.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "ISO-8859-2", "UTF-8", "windows-1250"})
    void theCharsetThatTheFileNamesIsHonoured(String charset) {
        String text = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><PubmedArticleSet>"
                + article(1, "Caf\u00e9 \u00fcber") + "</PubmedArticleSet>";
        Bytes.Result result = new Bytes("a.xml", text.getBytes(Charset.forName(charset))).read();

        assertThat(result.only().title()).isEqualTo("Caf\u00e9 \u00fcber");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void aCharsetThatNobodyKnowsIsSaid() {
        Bytes.Result result = set("<?xml version=\"1.0\" encoding=\"KLINGON-8\"?>", article(1, "Caf\u00e9"));

        assertThat(result.only().title()).isEqualTo("Caf\u00e9");
        assertThat(result.problems()).hasSize(1).noneMatch(Problem::isError);
    }

    @Test
    void theIdsOfCitedWorksAreNotTheRecords() {
        String cited = "<PubmedData><ReferenceList><Reference><ArticleIdList><ArticleId IdType=\"doi\">10.5555/cited.1"
                + "</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>";
        CitationRecord record =
                set("", article(1, "Tea").replace("</PubmedArticle>", cited)).only();

        assertThat(record.doi()).isEmpty();
        assertThat(record.pmid()).isEqualTo("1");
    }
}
