// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sheaf.audit.Decision;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.ReportId;
import org.sheaf.citation.Study;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodebookHistory;
import org.sheaf.coding.CodedSegment;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.refi.Guid;
import org.sheaf.refi.QdaCoding;
import org.sheaf.refi.QdaLoss;
import org.sheaf.steps.qda.QdaReview;
import org.sheaf.steps.studies.ReportTexts;

/** What a review's coding is for another coding program: texts, studies, codes, passages with who coded them, memos. */
public final class QdaExchange {
    private QdaExchange() {}

    /**
     * The coding of a review.
     *
     * @param shown whether a passage may be shown to who is given it
     * @param problems told of that, and of texts that cannot be read; their reports and passages are left out
     */
    public static QdaReview of(
            CodingState state,
            Predicate<CodedSegment> shown,
            Protocol protocol,
            ReportTexts texts,
            Consumer<Problem> problems) {
        Map<ReportId, OpenText> opened = new TreeMap<>();
        for (ReportId report : state.studies().reports()) {
            state.studies()
                    .file(report)
                    .flatMap(file -> texts.read(file, problems))
                    .ifPresent(text -> opened.put(
                            report, OpenText.of(report, state.studies().name(report), text)));
        }
        List<CodedSegment> segments = new ArrayList<>();
        int unseen = 0;
        for (CodedSegment segment : state.segments()) {
            if (!shown.test(segment)) {
                unseen++;
                continue;
            }
            OpenText open = opened.get(segment.report());
            if (open != null
                    && open.digest().equals(segment.text())
                    && state.tree().has(segment.code())) {
                segments.add(noted(segment, state));
            } else {
                problems.accept(Problem.warning(
                        state.studies().name(segment.report()),
                        0,
                        "A passage that " + segment.coder() + " coded with " + segment.code()
                                + " is left out: its text or its code is not there any more: \"" + segment.quote()
                                + "\"",
                        "`sheaf code anchor` looks for passages, `sheaf code waiting` lists codes that are gone."));
            }
        }
        if (unseen > 0) {
            problems.accept(Problem.warning(
                    protocol.review().name(),
                    0,
                    Words.amount(unseen, "coded passage")
                            + " of others left out: not all who code the reports have coded" + " them whole yet.",
                    "Export again once all have said `sheaf code done`."));
        }
        return new QdaReview(
                protocol.review().name(),
                protocol.title(),
                state.tree(),
                coders(protocol, segments),
                studies(state),
                opened.values().stream()
                        .map(open -> new QdaReview.Report(
                                open.report(), open.name(), open.text().text()))
                        .toList(),
                segments,
                memos(state, opened.keySet()),
                state.relations().stream()
                        .map(relation -> new QdaReview.Relation(
                                relation.from(),
                                relation.to(),
                                relation.kind().key().replace('-', ' ')))
                        .toList(),
                retired(state.codebook()),
                cameAs(state));
    }

    private static List<Code> retired(CodebookHistory history) {
        SortedSet<CodeId> ever = new TreeSet<>();
        history.steps().forEach(step -> step.lines().forEach(line -> ever.add(line.code())));
        return ever.stream()
                .flatMap(id -> history.retired(id).stream())
                .map(CodebookHistory.Retired::code)
                .toList();
    }

    private static Map<Guid, CodeId> cameAs(CodingState state) {
        Map<Guid, CodeId> codes = new HashMap<>();
        state.cameAs().forEach((text, code) -> Guid.parse(text).ifPresent(guid -> codes.put(guid, code)));
        return codes;
    }

    /**
     * With all that was noted on it, when it was coded and later, since a coding has no other place for it; and as coded on the
     * day on which it was, though it came in later.
     */
    private static CodedSegment noted(CodedSegment segment, CodingState state) {
        return new CodedSegment(
                segment.said(),
                segment.report(),
                segment.text(),
                segment.page(),
                segment.start(),
                segment.end(),
                segment.quote(),
                segment.code(),
                segment.coder(),
                state.codedThere(segment).filter(QdaCoding::isTime).orElse(segment.at()),
                state.noted(segment));
    }

    /**
     * What of the coding of a review gets into neither of the two files of an export.
     *
     * @param there what does
     */
    public static List<QdaLoss> left(CodingState state, QdaReview there) {
        return QdaLeft.of(state, there);
    }

    private static List<QdaReview.Coder> coders(Protocol protocol, List<CodedSegment> segments) {
        Map<ReviewerId, String> coders = new LinkedHashMap<>();
        protocol.reviewers().forEach(reviewer -> coders.put(reviewer.id(), reviewer.name()));
        new TreeSet<>(segments.stream().map(CodedSegment::coder).toList())
                .forEach(coder -> coders.putIfAbsent(coder, ""));
        return coders.entrySet().stream()
                .map(coder -> new QdaReview.Coder(coder.getKey(), coder.getValue()))
                .toList();
    }

    private static List<QdaReview.Study> studies(CodingState state) {
        List<QdaReview.Study> studies = new ArrayList<>();
        for (Study study : state.studies().studies()) {
            CitationRecord first = state.studies().record(study.reports().get(0));
            List<QdaReview.Attribute> attributes = new ArrayList<>();
            attributes.add(new QdaReview.Attribute("Title", first.title()));
            first.year().ifPresent(year -> attributes.add(new QdaReview.Attribute("Year", String.valueOf(year))));
            studies.add(new QdaReview.Study(
                    study.id().toString(), state.studies().name(study), attributes, study.reports()));
        }
        return studies;
    }

    private static List<QdaReview.Memo> memos(CodingState state, Iterable<ReportId> reports) {
        List<QdaReview.Memo> memos = new ArrayList<>();
        for (Code code : state.tree().codes()) {
            state.memos("code", code.id().name())
                    .forEach(memo -> add(memos, memo, new QdaReview.About.OfCode(code.id())));
        }
        for (ReportId report : reports) {
            state.memos("report", report.toString())
                    .forEach(memo -> add(memos, memo, new QdaReview.About.OfReport(report)));
        }
        for (Study study : state.studies().studies()) {
            state.studies()
                    .memos(study)
                    .forEach(memo -> add(
                            memos, memo, new QdaReview.About.OfStudy(study.id().toString())));
        }
        return memos;
    }

    private static void add(List<QdaReview.Memo> memos, Decision memo, QdaReview.About about) {
        ReviewerId.parse(memo.actor())
                .ifPresent(by -> memos.add(new QdaReview.Memo(memo.nameless(), about, by, memo.at(), memo.why())));
    }
}
