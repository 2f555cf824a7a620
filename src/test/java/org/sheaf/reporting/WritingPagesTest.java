// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The reports of the write-up, each from a small invented view with words that somebody might have meant badly. */
class WritingPagesTest {
    private static final PageFrame FRAME = new PageFrame("Harbour", "", "Invented.", "test", "0");
    private static final Cited CITED = new Cited(
            "Rx-1",
            "Okafor 2019",
            "Okafor, N. (2019). Boats <script>. Quay, 3, 1–9.",
            "Okafor, N. (2019). Boats &lt;script&gt;. <i>Quay</i>, <i>3</i>, 1–9.");

    @Test
    void criteria_stand_with_their_rules_and_reasons_in_order() {
        RenderedReport report = EligibilityReport.render(
                Templates.OURS,
                new EligibilityView(
                        FRAME,
                        List.of(
                                new EligibilityView.Criterion(
                                        "People <b>",
                                        List.of(
                                                new EligibilityView.Line(
                                                        EligibilityView.Line.ELIGIBLE, "=Those who work at sea"),
                                                new EligibilityView.Line(
                                                        EligibilityView.Line.RULE, "More than half of them"))),
                                new EligibilityView.Criterion(
                                        "Date",
                                        List.of(new EligibilityView.Line(
                                                EligibilityView.Line.ELIGIBLE, "Since 2000")))),
                        List.of(
                                new EligibilityView.Reason(1, "ashore", "Work ashore", "People <b>"),
                                new EligibilityView.Reason(2, "double", "A duplicate", "")),
                        List.of(new EligibilityView.Change("2031-02-03", "amina", "land", "Work ashore", ""))));
        Golden.approved("eligibility", report);
        assertThat(report.text("eligibility.csv")).contains("'=Those who work at sea");
    }

    @Test
    void excluded_reports_stand_by_reason_with_those_who_said_so() {
        Golden.approved(
                "excluded-full-texts",
                ExcludedReport.render(
                        Templates.OURS,
                        new ExcludedView(
                                FRAME,
                                "APA Style, 7th edition",
                                3,
                                1,
                                List.of(new ExcludedView.Reason("Work ashore", 1), new ExcludedView.Reason("", 1)),
                                List.of(
                                        new ExcludedView.Excluded(
                                                1,
                                                CITED,
                                                "Work ashore",
                                                "settled, third person",
                                                List.of("carys"),
                                                "2031-02-03",
                                                List.of("amina: a <quay>", "carys: no boat")),
                                        new ExcludedView.Excluded(
                                                2,
                                                CITED,
                                                "",
                                                "2 votes alike",
                                                List.of("amina", "bram"),
                                                "2031-02-04",
                                                List.of())),
                                List.of(new ExcludedView.Asides(
                                        "Not retrieved",
                                        List.of(new ExcludedView.Aside(1, CITED, "bram", "2031-02-05", "")))))));
    }

    @Test
    void the_protocol_stands_as_it_is_with_gaps_as_gaps() {
        Golden.approved(
                "protocol",
                ProtocolReport.render(
                        Templates.OURS,
                        new ProtocolView(
                                FRAME,
                                "Harbour",
                                "",
                                "PICo",
                                List.of(
                                        new ProtocolView.Element("Population", "Those <at> sea"),
                                        new ProtocolView.Element("Context", "")),
                                "",
                                List.of(new ProtocolView.Person("amina", "Amina & Co", "lead, reviewer")),
                                List.of(new ProtocolView.Stage(
                                        "Full text", "Full texts", List.of("One person votes on each report."), "")),
                                List.of(),
                                List.of("Each study is appraised with <this>."),
                                List.of(new ProtocolView.Synthesis("Main", "its flow is derived")),
                                List.of("References are written after a guide."),
                                List.of(new ProtocolView.Change(
                                        "2031-02-03", "amina", "votes, 1 before, 2 now", "")))));
    }

    @Test
    void a_narrative_holds_what_people_wrote_and_whom_to_cite() {
        NarrativeView.Citation citation = new NarrativeView.Citation("Okafor 2019", 1);
        Golden.approved(
                "narrative",
                NarrativeReport.render(
                        Templates.OURS,
                        new NarrativeView(
                                FRAME,
                                "3 themes, 1 study",
                                2,
                                List.of(
                                        new NarrativeView.Theme(
                                                "help",
                                                "1",
                                                "Help <b>",
                                                0,
                                                "element",
                                                "",
                                                List.of(),
                                                true,
                                                1,
                                                List.of(citation),
                                                "its support is one study.",
                                                List.of(),
                                                0),
                                        new NarrativeView.Theme(
                                                "ropes",
                                                "1.1",
                                                "Ropes",
                                                1,
                                                "",
                                                "Help with ropes",
                                                List.of(new NarrativeView.Memo("amina", "2031-02-03", "knots?")),
                                                false,
                                                1,
                                                List.of(citation),
                                                "",
                                                List.of(new NarrativeView.Quote(
                                                        citation, "page 3 (printed 17)", "They <threw> me a rope")),
                                                4),
                                        new NarrativeView.Theme(
                                                "gulls", "1.2", "Gulls", 1, "", "Birds", List.of(), false, 0, List.of(),
                                                "", List.of(), 0)))));
    }

    @Test
    void methods_stand_with_their_facts_and_their_gaps() {
        Golden.approved(
                "methods",
                MethodsReport.render(
                        Templates.OURS,
                        new MethodsView(
                                FRAME,
                                List.of(new MethodsView.Part(
                                        "Searching",
                                        List.of(
                                                new MethodsView.Sentence("Databases: <Quay>.", "searches.yml"),
                                                new MethodsView.Sentence("In all 3 records came in.", "the files")))),
                                List.of(new MethodsView.Gap("Screening", "Nobody has voted yet.")))));
    }

    @Test
    void references_are_numbered_and_hold_no_markup_from_outside() {
        RenderedReport report = ReferencesReport.render(
                Templates.OURS, new ReferencesView(FRAME, "APA Style, 7th edition", List.of(CITED), List.of(CITED)));
        Golden.approved("references", report);
        assertThat(report.text("references.html")).doesNotContain("<script>");
    }

    @Test
    void the_audit_trail_tells_what_when_and_who() {
        Golden.approved(
                "audit-trail",
                TrailReport.render(
                        Templates.OURS,
                        new TrailView(
                                FRAME,
                                List.of(new TrailView.File("a<b>.ris", "quay", 3, "0123456789abcdef", "counts")),
                                List.of(new TrailView.Kind(
                                        "Screening",
                                        "voted",
                                        3,
                                        List.of("amina (2)", "bram (1)"),
                                        "2031-02-03",
                                        "2031-02-04",
                                        true)),
                                List.of(new TrailView.Act(
                                        "2031-02-05", "amina", "set a report aside", "Boats & nets", "")))));
    }
}
