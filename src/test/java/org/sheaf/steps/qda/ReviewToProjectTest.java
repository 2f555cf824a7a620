// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.qda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodeOrigin;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.CodingTree;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.refi.QdaLoss;
import org.sheaf.refi.QdaPlace;
import org.sheaf.refi.QdaProject;
import org.sheaf.refi.QdaSelection;
import org.sheaf.refi.QdaSource;
import org.sheaf.refi.QdpxFile;

class ReviewToProjectTest {
    private static final ReportId OKAFOR = report(1);
    private static final ReportId LIND = report(2);
    private static final ReviewerId ADA = new ReviewerId("ada");
    private static final ReviewerId BEN = new ReviewerId("ben");
    private static final CodeId BOATS = new CodeId("boats");
    private static final CodeId TRUST = new CodeId("trust");
    /** A letter of two halves, and a form feed between two pages. */
    private static final String TEXT = "\uD83E\uDDF5 Boats come late.\n\fNobody trusts them, and nobody says so.\n";

    @Test
    void a_review_comes_back_from_a_valid_project_with_each_coder_place_and_memo() throws IOException {
        QdaReview review = review(segments());
        ReviewToProject.There there = ReviewToProject.of(review);
        assertThat(there.losses()).isEmpty();

        QdpxFile.Read read = written(there.project());
        assertThat(read.invalid()).isEmpty();
        assertThat(read.losses()).isEmpty();
        assertThat(read.problems()).isEmpty();
        ProjectToReview.Here here = ProjectToReview.of(review, read.project().orElseThrow());
        assertThat(here.losses())
                .extracting(loss -> loss.element() + " " + loss.what() + ": " + loss.before())
                .containsExactly("Case : all 1", "Link : all 1", "Graph : all 1");
        assertThat(here.codes()).isEqualTo(review.codes());
        assertThat(here.passages())
                .extracting(passage -> passage.start() + "-" + passage.end() + " " + passage.quote() + " "
                        + passage.code() + " " + passage.coder().orElseThrow() + " " + passage.memo())
                .containsExactly(
                        "2-17 Boats come late boats ada ",
                        "2-17 Boats come late boats ben really?",
                        "20-38 Nobody trusts them trust ada ");
    }

    @Test
    void memos_on_codes_reports_and_studies_come_back_under_those_who_wrote_them() throws IOException {
        QdaReview review = review(segments());
        QdpxFile.Read read = written(ReviewToProject.of(review).project());
        assertThat(ProjectToReview.of(review, read.project().orElseThrow()).notes())
                .extracting(memo -> memo.about() + " " + memo.writer().orElseThrow() + " " + memo.text())
                .containsExactlyInAnyOrder(
                        new QdaReview.About.OfCode(TRUST) + " ada split it?",
                        new QdaReview.About.OfReport(OKAFOR) + " ada thin",
                        new QdaReview.About.OfStudy("s1") + " ben see also");
        assertThat(ProjectToReview.of(review, read.project().orElseThrow()).notes())
                .extracting(ProjectToReview.Memo::note)
                .contains(ReviewToProject.ofMemo("harbour", "m1"));
    }

    @Test
    void the_same_review_gives_the_same_bytes_whatever_else_is_in_it() throws IOException {
        assertThat(bytes(ReviewToProject.of(review(segments())).project()))
                .isEqualTo(bytes(ReviewToProject.of(review(segments())).project()));
        assertThat(ReviewToProject.of(review(List.of())).project().codes())
                .isEqualTo(ReviewToProject.of(review(segments())).project().codes());
    }

    @Test
    void two_coders_of_one_passage_are_two_codings_of_one_selection() {
        QdaSource source =
                ReviewToProject.of(review(segments())).project().sources().get(0);
        assertThat(source.selections()).hasSize(2);
        assertThat(source.selections().get(0).codings()).hasSize(2);
        assertThat(source.selections().get(0).name()).isEqualTo("Boats come late");
        assertThat(source.text().orElseThrow()).doesNotContain("\f").hasSize(TEXT.length());
    }

    @Test
    void studies_are_cases_and_memos_relations_and_the_logic_model_have_their_places() {
        QdaProject project = ReviewToProject.of(review(segments())).project();
        assertThat(project.cases()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Okafor 2019");
            assertThat(one.values().get(0).value()).isEqualTo("Norway");
            assertThat(one.sources()).hasSize(1);
        });
        assertThat(project.variables()).extracting(variable -> variable.name()).containsExactly("Country");
        assertThat(project.notes()).hasSize(4);
        assertThat(project.links()).extracting(QdaProject.Link::name).containsExactlyInAnyOrder("memo", "leads to");
        assertThat(project.graphs()).singleElement().satisfies(graph -> {
            assertThat(graph.vertices()).hasSize(2);
            assertThat(graph.vertices().get(0).firstX())
                    .isLessThan(graph.vertices().get(1).firstX());
            assertThat(graph.edges()).hasSize(1);
        });
        assertThat(project.sets()).extracting(set -> set.name()).contains("Origin: inductive");
    }

    @Test
    void what_a_project_has_no_place_for_stands_beside_it() {
        String beside = ReviewToProject.of(review(segments())).beside();
        assertThat(beside)
                .contains("\"page\":\"2\"")
                .contains(OKAFOR.toString())
                .contains(Digest.of(TEXT).toString());
    }

    @Test
    void a_passage_that_does_not_stand_where_it_should_is_left_out_and_listed() {
        List<CodedSegment> segments = new ArrayList<>(segments());
        segments.add(segment("d4", OKAFOR, 1, 3, 18, "Boats come late", BOATS, ADA, ""));
        segments.add(segment("d5", OKAFOR, 1, 2, 17, "Boats come late", new CodeId("gone"), ADA, ""));
        segments.add(segment("d6", LIND, 1, 0, 4, "Lind", BOATS, ADA, ""));
        assertThat(ReviewToProject.of(review(segments)).losses())
                .extracting(QdaLoss::before)
                .satisfiesExactlyInAnyOrder(
                        before -> assertThat(before).endsWith("its quote does not stand at its place"),
                        before -> assertThat(before).endsWith("its code is not in the codebook"),
                        before -> assertThat(before).endsWith("its report has no text"));
    }

    @Test
    void a_text_that_was_changed_since_is_searched_for_the_quote_and_nothing_is_guessed() {
        QdaProject project = ReviewToProject.of(review(segments())).project();
        QdaReview changed = withText("New first line.\n" + TEXT + "Boats come late");
        ProjectToReview.Here here = ProjectToReview.of(changed, project);
        assertThat(here.passages()).extracting(ProjectToReview.Passage::quote).containsExactly("Nobody trusts them");
        assertThat(here.passages().get(0).start()).isEqualTo(36);
        assertThat(here.losses())
                .extracting(loss -> loss.before() + " -> " + loss.after())
                .contains("20 to 38 -> 36 to 54")
                .anyMatch(loss -> loss.contains("not found, or not only once"));
    }

    @Test
    void a_passage_that_is_called_by_words_from_elsewhere_in_the_text_is_listed_and_not_taken() {
        QdaProject project = ReviewToProject.of(review(segments())).project();
        QdaSource text = project.sources().get(0);
        QdaSelection late = text.selections().get(0);
        QdaSelection moved = new QdaSelection(
                late.guid(),
                late.name(),
                new QdaPlace.InText(20, 35),
                late.stamp(),
                late.description(),
                late.text(),
                late.codings(),
                late.notes());
        ProjectToReview.Here here = ProjectToReview.of(
                review(segments()),
                withSelections(project, text, List.of(moved, text.selections().get(1))));
        assertThat(here.passages()).extracting(ProjectToReview.Passage::quote).containsExactly("Nobody trusts them");
        assertThat(here.losses())
                .filteredOn(loss -> loss.element().equals("PlainTextSelection"))
                .singleElement()
                .satisfies(loss -> {
                    assertThat(loss.thing()).isEqualTo("Boats come late");
                    assertThat(loss.before()).isEqualTo("20 to 35: what it quotes stands elsewhere in Okafor 2019a");
                });
    }

    private static QdaProject withSelections(QdaProject project, QdaSource text, List<QdaSelection> selections) {
        return new QdaProject(
                project.name(),
                project.origin(),
                project.stamp(),
                project.basePath(),
                project.users(),
                project.codes(),
                project.variables(),
                project.cases(),
                List.of(new QdaSource(
                        text.kind(),
                        text.guid(),
                        text.name(),
                        text.stamp(),
                        text.description(),
                        text.path(),
                        text.currentPath(),
                        text.textPath(),
                        text.text(),
                        text.texts(),
                        text.times(),
                        selections,
                        text.codings(),
                        text.notes(),
                        text.values())),
                project.notes(),
                project.links(),
                project.sets(),
                project.graphs(),
                project.description(),
                project.noteRefs());
    }

    @Test
    void the_words_of_a_pdf_are_read_and_what_is_marked_in_its_picture_is_listed() throws IOException {
        String g = "-0000-4000-8000-000000000001\"";
        String coding = "<Coding guid=\"60000000" + g + "><CodeRef targetGUID=\"00000000" + g + "/></Coding>";
        String xml = "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"P\"><CodeBook><Codes><Code guid=\"00000000" + g
                + " name=\"Waiting\" isCodable=\"true\"/></Codes></CodeBook><Sources><PDFSource guid=\"40000000" + g
                + " name=\"okafor 2019a\"><PDFSelection guid=\"50000000" + g + " name=\"a box\" page=\"0\" firstX=\"1\""
                + " firstY=\"1\" secondX=\"2\" secondY=\"2\">" + coding
                + "</PDFSelection><Representation guid=\"41000000" + g
                + "><PlainTextContent>Boats come late. And more.</PlainTextContent><PlainTextSelection guid=\"51000000"
                + g
                + " startPosition=\"0\" endPosition=\"15\">" + coding.replace("600", "610")
                + "</PlainTextSelection></Representation></PDFSource></Sources></Project>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("project.qde"));
            zip.write(xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        QdpxFile.Read read = QdpxFile.read("p.qdpx", () -> new ByteArrayInputStream(out.toByteArray()));
        ProjectToReview.Here here =
                ProjectToReview.of(review(List.of()), read.project().orElseThrow());
        assertThat(here.passages()).singleElement().satisfies(passage -> {
            assertThat(passage.code()).isEqualTo(new CodeId("waiting"));
            assertThat(passage.start()).isEqualTo(2);
            assertThat(passage.by()).isEmpty();
        });
        assertThat(here.losses()).extracting(QdaLoss::before).contains("marked in a picture or a recording");
    }

    @Test
    void people_are_known_by_their_name_only_where_one_has_it() {
        QdaProject project = ReviewToProject.of(review(segments())).project();
        QdaReview other = new QdaReview(
                "another",
                "Other",
                CodingTree.EMPTY,
                review(List.of()).coders(),
                List.of(),
                review(List.of()).reports(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        assertThat(ProjectToReview.of(other, project).passages())
                .extracting(ProjectToReview.Passage::coder)
                .containsExactly(Optional.of(ADA), Optional.of(BEN), Optional.of(ADA));

        QdaProject namesakes = withUsers(
                project,
                project.users().stream()
                        .map(user -> new QdaProject.User(user.guid(), "Ada Holm", ""))
                        .toList());
        assertThat(ProjectToReview.of(other, namesakes).passages()).hasSize(3).allSatisfy(passage -> {
            assertThat(passage.coder()).isEmpty();
            assertThat(passage.by()).isEqualTo("Ada Holm");
        });
    }

    private static QdaProject withUsers(QdaProject project, List<QdaProject.User> users) {
        return new QdaProject(
                project.name(),
                project.origin(),
                project.stamp(),
                project.basePath(),
                users,
                project.codes(),
                project.variables(),
                project.cases(),
                project.sources(),
                project.notes(),
                project.links(),
                project.sets(),
                project.graphs(),
                project.description(),
                project.noteRefs());
    }

    private static List<CodedSegment> segments() {
        return List.of(
                segment("d1", OKAFOR, 1, 2, 17, "Boats come late", BOATS, ADA, ""),
                segment("d2", OKAFOR, 1, 2, 17, "Boats come late", BOATS, BEN, "really?"),
                segment("d3", OKAFOR, 2, 20, 38, "Nobody trusts them", TRUST, ADA, ""));
    }

    private static CodedSegment segment(
            String said,
            ReportId report,
            int page,
            int start,
            int end,
            String quote,
            CodeId code,
            ReviewerId by,
            String memo) {
        return new CodedSegment(
                said, report, Digest.of(TEXT), page, start, end, quote, code, by, "2026-05-04T10:00:00Z", memo);
    }

    private static QdaReview review(List<CodedSegment> segments) {
        return review(segments, TEXT);
    }

    private static QdaReview withText(String text) {
        return review(List.of(), text);
    }

    private static QdaReview review(List<CodedSegment> segments, String text) {
        Code boats = new Code(
                BOATS,
                "Boats",
                "What keeps people on a boat",
                "",
                "",
                "",
                Optional.empty(),
                Optional.of(LogicModelColumn.ELEMENT),
                Optional.empty(),
                Optional.of(CodeOrigin.INDUCTIVE),
                "");
        Code trust = new Code(
                TRUST,
                "Trust",
                "",
                "",
                "",
                "",
                Optional.empty(),
                Optional.of(LogicModelColumn.LONG_TERM_EFFECT),
                Optional.empty(),
                Optional.empty(),
                "");
        return new QdaReview(
                "harbour",
                "Harbour",
                new CodingTree(3, List.of(boats, trust)),
                List.of(new QdaReview.Coder(ADA, "Ada Holm"), new QdaReview.Coder(BEN, "")),
                List.of(new QdaReview.Study(
                        "s1",
                        "Okafor 2019",
                        List.of(new QdaReview.Attribute("Country", "Norway")),
                        List.of(OKAFOR, LIND))),
                List.of(new QdaReview.Report(OKAFOR, "Okafor 2019a", text)),
                segments,
                List.of(
                        new QdaReview.Memo(
                                "m1", new QdaReview.About.OfCode(TRUST), ADA, "2026-05-04T10:00:00Z", "split it?"),
                        new QdaReview.Memo(
                                "m2", new QdaReview.About.OfReport(OKAFOR), ADA, "2026-05-04T10:00:00Z", "thin"),
                        new QdaReview.Memo(
                                "m3", new QdaReview.About.OfStudy("s1"), BEN, "2026-05-04T10:00:00Z", "see also")),
                List.of(new QdaReview.Relation(BOATS, TRUST, "leads to")),
                List.of(),
                Map.of());
    }

    private static ReportId report(int number) {
        return ReportId.parse("R3fa9c1d2e4b5a6c7-" + number).orElseThrow();
    }

    private static byte[] bytes(QdaProject project) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(QdpxFile.write(project, Optional.empty(), List.of(), out)).isEmpty();
        return out.toByteArray();
    }

    private static QdpxFile.Read written(QdaProject project) throws IOException {
        byte[] bytes = bytes(project);
        return QdpxFile.read("harbour.qdpx", () -> new ByteArrayInputStream(bytes));
    }
}
