// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.sheaf.citation.RecordId;
import org.sheaf.flow.Count;
import org.sheaf.flow.FlowBox;
import org.sheaf.flow.FlowCheck;
import org.sheaf.flow.FlowDerivation;
import org.sheaf.flow.FlowDiscrepancy;
import org.sheaf.flow.FlowFacts;
import org.sheaf.flow.PrismaFlow;
import org.sheaf.flow.SampleReview;
import org.sheaf.flow.SearchedSource;
import org.sheaf.flow.SourceOverlap;
import org.sheaf.flow.StatedFlow;
import org.sheaf.protocol.SourceKind;

class FlowReportTest {
    private static final StatedFlow QUALITATIVE = SampleFlows.stated("ips-beyond-smi/flow-qualitative.yml");
    private static final StatedFlow IMPACT = SampleFlows.stated("ips-beyond-smi/flow-impact.yml");
    private static final StatedFlow RAPID = SampleFlows.stated("sparkler/flow-rapid.yml");

    private static RenderedReport derived(String review, FlowFacts facts) {
        return FlowReport.render(
                Templates.OURS,
                SampleFlows.frame(review, "", SampleFlows.INVENTED),
                FlowDerivation.derive(facts),
                SampleFlows.labels(facts),
                List.of());
    }

    private static RenderedReport published(String synthesis, StatedFlow stated) {
        List<FlowDiscrepancy> discrepancies = FlowDiscrepancy.between(List.of(
                new FlowDiscrepancy.Claim("qualitative", QUALITATIVE.sameSearch(), QUALITATIVE.flow()),
                new FlowDiscrepancy.Claim("impact", IMPACT.sameSearch(), IMPACT.flow())));
        return FlowReport.render(
                Templates.OURS,
                SampleFlows.frame("Individual placement and support", synthesis, ""),
                stated.flow(),
                Map.of(),
                stated.sameSearch().isEmpty() ? List.of() : discrepancies);
    }

    @Test
    void theQualitativeReviewIsDrawnFromTwoNumbers() {
        Golden.approved("flow-qualitative", published("qualitative", QUALITATIVE));
    }

    @Test
    void theOverviewIsDrawnOverTwoSearches() {
        Golden.approved("flow-impact", published("impact", IMPACT));
    }

    @Test
    void theRapidReviewIsDrawnWithItsSecondLane() {
        Golden.approved("flow-rapid", published("rapid", RAPID));
    }

    @Test
    void aFullReviewIsDrawnWithEveryDatabaseAndReason() {
        Golden.approved("flow-full", derived("Work and health", SampleFlows.full()));
    }

    @Test
    void whatAwaitsClassificationAndOngoingStudiesHavePlacesOfTheirOwnAndEverythingAddsUp() {
        FlowFacts facts = SampleFlows.aside();
        assertThat(FlowCheck.check(FlowDerivation.derive(facts))).isEmpty();
        Golden.approved("flow-aside", derived("Work and health", facts));
    }

    @Test
    void whatWasSoughtIsKnownWhileFullTextsAreStillBeingGot() {
        PrismaFlow flow = FlowDerivation.derive(SampleFlows.retrieving());
        assertThat(FlowCheck.check(flow)).isEmpty();
        assertThat(flow.number(FlowBox.SOUGHT)).isPresent();
        assertThat(flow.number(FlowBox.NOT_RETRIEVED)).isEmpty();
        assertThat(flow.content(FlowBox.NOT_RETRIEVED).orElseThrow().count().shown())
                .contains("5 of 30 still to get");
        assertThat(flow.number(FlowBox.ASSESSED)).isEmpty();
    }

    @Test
    void aReviewThatHasJustBegunIsDrawn() {
        Golden.approved("flow-tiny", derived("First steps", SampleFlows.tiny()));
    }

    @Test
    void longNamesAndAllScriptsFitTheirBoxes() {
        Golden.approved("flow-names", derived("Names of the world", SampleFlows.names()));
    }

    @Test
    void anUpdateIsDrawnWithThePreviousStudiesAndTheTotals() {
        List<StatedFlow.Line> lines = List.of(
                line(FlowBox.PREVIOUS_STUDIES, "8"),
                line(FlowBox.PREVIOUS_REPORTS, "11"),
                line(FlowBox.DATABASES, "1,204"),
                line(FlowBox.CITATION_SEARCHING, "31"),
                line(FlowBox.NEW_STUDIES, "4"),
                line(FlowBox.NEW_REPORTS, "5"),
                line(FlowBox.TOTAL_STUDIES, "12"),
                line(FlowBox.TOTAL_REPORTS, "17"));
        Golden.approved(
                "flow-updated",
                FlowReport.render(
                        Templates.OURS,
                        SampleFlows.frame("Work and health, updated", "", SampleFlows.INVENTED),
                        new StatedFlow("", "", lines, List.of()).flow(),
                        Map.of(),
                        List.of()));
    }

    private static StatedFlow.Line line(FlowBox box, String n) {
        return new StatedFlow.Line(box, "", Count.parse(n, "Fig 1").orElseThrow(), "");
    }

    @Test
    void anEqualityThatFailsIsSaidAtTheTopOfThePage() {
        PrismaFlow flow = new StatedFlow(
                        "",
                        "",
                        List.of(
                                line(FlowBox.SCREENED, "100"),
                                line(FlowBox.EXCLUDED, "90"),
                                line(FlowBox.SOUGHT, "12")),
                        List.of())
                .flow();
        Golden.approved(
                "flow-contradiction",
                FlowReport.render(
                        Templates.OURS,
                        SampleFlows.frame("Does not add up", "", SampleFlows.INVENTED),
                        flow,
                        Map.of(),
                        List.of()));
    }

    @Test
    void theSameFactsGiveTheSameBytes() {
        assertThat(derived("Work and health", SampleFlows.full()).files())
                .containsExactlyEntriesOf(
                        derived("Work and health", SampleFlows.full()).files());
    }

    @Test
    void theDifferenceBetweenTwoSynthesesOfOneSearchIsSaidAndNotExplained() {
        assertThat(published("qualitative", QUALITATIVE).text("prisma-flow.html"))
                .contains("3859", "3206", "differ by 653");
    }

    @Test
    void boxesThatTheSourceLeavesOpenAreNaInTheTableOfTheRPackage() {
        String csv = published("rapid", RAPID).text("prisma-flow.csv");
        assertThat(csv.lines()).hasSize(35);
        assertThat(csv.lines().filter(line -> line.endsWith(",387") || line.endsWith(",613")))
                .isEmpty();
        assertThat(csv.lines().filter(line -> line.startsWith("duplicates,")))
                .singleElement()
                .asString()
                .endsWith(",NA");
        assertThat(csv).contains("\"EMBASE, NA; MEDLINE, NA; PsycINFO, NA; Google Scholar, NA\"");
    }

    @Test
    void aCommaInANameDoesNotSplitItInTheTableOfTheRPackage() {
        assertThat(derived("Names", SampleFlows.names()).text("prisma-flow.csv"))
                .contains("Applied Social Sciences Index and Abstracts - with the International");
    }

    @Test
    void theNoticeStandsOnThePageAndOnTheDrawing() {
        RenderedReport report = derived("First steps", SampleFlows.tiny());
        assertThat(report.text("prisma-flow.html")).contains("<p class=\"notice\" role=\"note\">Invented works");
        assertThat(report.text("prisma-flow.svg")).contains("class=\"notice\">Invented works");
    }

    @Test
    void textFromOutsideIsEscaped() {
        RenderedReport report = derived("<script>alert(1)</script>", SampleFlows.names());
        assertThat(report.text("prisma-flow.html")).doesNotContain("<script").contains("Paid work after &lt;long&gt;");
        assertThat(report.text("prisma-flow.svg")).doesNotContain("<script").contains("&lt;&amp;");
    }

    @Test
    void aLongListOfIdsIsCutOnThePageAndWholeInTheFiles() {
        FlowFacts facts = SampleReview.generate(700, 3, List.of(new SearchedSource(SourceKind.DATABASE, "MEDLINE")));
        PrismaFlow flow = FlowDerivation.derive(facts);
        RenderedReport report = FlowReport.render(
                Templates.OURS, SampleFlows.frame("Large", "", ""), flow, SampleFlows.labels(facts), List.of());
        assertThat(report.text("prisma-flow.html")).contains("… and ");
        assertThat(report.text("prisma-flow-ids.csv").lines().filter(line -> line.contains("database_results")))
                .hasSize(facts.records().size());
    }

    @Test
    void eachBoxInTheDrawingLeadsToItsIds() {
        String page = derived("Work and health", SampleFlows.full()).text("prisma-flow.html");
        assertThat(page).contains("<a href=\"#box-records_screened\"", "<div id=\"box-records_screened\">");
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNoScriptRuns() {
        String page = derived("Work and health", SampleFlows.full()).text("prisma-flow.html");
        assertThat(page).doesNotContain("<script", "src=", "@import", "url(http", "<link");
    }

    @Test
    void theDrawingIsWellFormedAndHasATitleAndADescription() throws Exception {
        byte[] svg = derived("Names & \"scripts\"", SampleFlows.names()).files().get("prisma-flow.svg");
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("PRISMA 2020 flow diagram: Names & \"scripts\"");
        assertThat(document.getElementsByTagName("desc").item(0).getTextContent())
                .contains("Records screened: n = ");
        assertThat(document.getDocumentElement().getAttribute("role")).isEqualTo("img");
    }

    @Test
    void noCharacterOfANameOrTitleMakesAReportMalformed() throws Exception {
        StringBuilder every = new StringBuilder("Every \uFFFE\uFFFF\uD800 unlawful \uDC00\uD83D\uDE80 character");
        for (char c = 0; c < 0x20; c++) {
            every.append(c).append('x');
        }
        FlowFacts facts = SampleReview.generate(
                6,
                2,
                List.of(
                        new SearchedSource(SourceKind.DATABASE, every.toString()),
                        new SearchedSource(SourceKind.DATABASE, "MEDLINE")));
        Map<RecordId, ItemLabel> labels = new HashMap<>(SampleFlows.labels(facts));
        labels.replaceAll((id, label) -> new ItemLabel(every.toString(), every.toString(), "", "a\u0000.ris", 1));
        PageFrame frame = SampleFlows.frame(every.toString(), every.toString(), every.toString());
        RenderedReport flow = FlowReport.render(Templates.OURS, frame, FlowDerivation.derive(facts), labels, List.of());
        RenderedReport sources = SourcesReport.render(
                Templates.OURS, frame, SourceOverlap.of(facts.sources(), facts.records(), facts.reports()));
        for (byte[] svg : List.of(
                Objects.requireNonNull(flow.files().get("prisma-flow.svg")),
                Objects.requireNonNull(sources.files().get("sources.svg")))) {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
            assertThat(document.getDocumentElement().getTextContent()).contains("Every", "unlawful", "\uD83D\uDE80");
        }
        for (RenderedReport report : List.of(flow, sources)) {
            report.files()
                    .keySet()
                    .forEach(name -> assertThat(report.text(name))
                            .as(name)
                            .doesNotContainPattern("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]"));
        }
    }
}
