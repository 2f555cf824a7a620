// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.qda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.CodedSegment;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.refi.Guid;
import org.sheaf.refi.QdaCode;
import org.sheaf.refi.QdaCodebook;
import org.sheaf.refi.QdaCoding;
import org.sheaf.refi.QdaLoss;
import org.sheaf.refi.QdaPlace;
import org.sheaf.refi.QdaProject;
import org.sheaf.refi.QdaSelection;
import org.sheaf.refi.QdaSource;
import org.sheaf.refi.QdaStamp;
import org.sheaf.refi.QdaValue;
import org.sheaf.refi.QdaVariable;

/**
 * A review's coding as a project by REFI-QDA: reports become texts, studies cases, attributes variables, codes the codebook,
 * coded passages selections with one coding for each coder and code, memos notes, relations links, and the logic model a
 * graph. What a project has no place for stands in a file beside it ({@link There#beside}).
 */
public final class ReviewToProject {
    private static final int LONGEST_NAME = 100;

    /**
     * The project.
     *
     * @param beside page of each passage, digest of each text, ids of reports, studies and codes, by GUID: canonical JSON
     */
    public record There(QdaProject project, String beside, List<QdaLoss> losses) {}

    /** A passage, whoever gave it whichever codes. */
    private record Passage(ReportId report, int start, int end) {}

    private final QdaReview review;
    private final List<QdaLoss> losses = new ArrayList<>();
    private final List<QdaSource> notes = new ArrayList<>();
    private final List<QdaProject.Link> links = new ArrayList<>();
    private final Map<String, Object> beside = new TreeMap<>();

    private ReviewToProject(QdaReview review) {
        this.review = review;
    }

    /** The same review gives the same project, with the same GUIDs. */
    public static There of(QdaReview review) {
        return new ReviewToProject(review).project();
    }

    /** The GUID of the note that a memo is there. */
    public static Guid ofMemo(String review, String memo) {
        return Guid.of(review, "Note", memo);
    }

    static Guid guid(QdaReview review, String kind, Object id) {
        return Guid.of(review.id(), kind, id.toString());
    }

    private Guid guid(String kind, Object id) {
        return guid(review, kind, id);
    }

    private There project() {
        QdaCodes.There codes = QdaCodes.write(review.codes(), review.id());
        losses.addAll(codes.losses());
        review.codes()
                .codes()
                .forEach(code ->
                        beside(guid("Code", code.id()), Map.of("code", code.id().name())));
        List<QdaSource> sources = review.reports().stream().map(this::source).toList();
        review.segments().stream()
                .filter(segment -> review.report(segment.report()).isEmpty())
                .forEach(segment -> lost(segment, "its report has no text"));
        Map<Guid, List<Guid>> notesOn = notes();
        review.relations()
                .forEach(relation -> links.add(new QdaProject.Link(
                        guid("Link", relation.from() + " " + relation.kind() + " " + relation.to()),
                        relation.kind(),
                        "OneWay",
                        "",
                        Optional.of(guid("Code", relation.from())),
                        Optional.of(guid("Code", relation.to())),
                        List.of())));
        QdaCodebook codebook = codes.codebook();
        QdaProject project = new QdaProject(
                review.name(),
                codebook.origin(),
                QdaStamp.NONE,
                "",
                review.coders().stream()
                        .map(coder -> new QdaProject.User(
                                guid("User", coder.id()),
                                coder.name().isEmpty() ? coder.id().name() : coder.name(),
                                coder.id().name()))
                        .toList(),
                codebook.codes().stream().map(code -> noted(code, notesOn)).toList(),
                review.attributeNames().stream()
                        .map(name -> new QdaVariable(guid("Variable", name), name, QdaVariable.Type.TEXT, ""))
                        .toList(),
                review.studies().stream().map(this::study).toList(),
                sources.stream().map(source -> noted(source, notesOn)).toList(),
                notes,
                links,
                codebook.sets(),
                LogicModelGraph.of(review),
                "",
                List.of());
        return new There(project, CanonicalJson.of(beside) + "\n", List.copyOf(losses));
    }

    private QdaSource source(QdaReview.Report report) {
        Guid guid = guid("Source", report.id());
        beside(
                guid,
                Map.of(
                        "report",
                        report.id().toString(),
                        "text",
                        Digest.of(report.text()).toString()));
        QdaText text = QdaText.of(report.text());
        Map<Passage, List<CodedSegment>> passages = new LinkedHashMap<>();
        for (CodedSegment segment : review.segments()) {
            if (segment.report().equals(report.id()) && isSound(segment, text)) {
                passages.computeIfAbsent(
                                new Passage(segment.report(), segment.start(), segment.end()), key -> new ArrayList<>())
                        .add(segment);
            }
        }
        return new QdaSource(
                QdaSource.Kind.TEXT,
                guid,
                report.name(),
                QdaStamp.NONE,
                "",
                "",
                "",
                "internal://" + guid + ".txt",
                Optional.of(text.words()),
                List.of(),
                List.of(),
                passages.entrySet().stream()
                        .map(passage -> selection(passage.getKey(), passage.getValue(), text))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private boolean isSound(CodedSegment segment, QdaText text) {
        if (!review.codes().has(segment.code())) {
            lost(segment, "its code is not in the codebook");
            return false;
        }
        Optional<String> there = text.between(segment.start(), segment.end());
        if (there.isEmpty() || !QdaText.oneLine(there.get()).equals(QdaText.oneLine(segment.quote()))) {
            lost(segment, "its quote does not stand at its place");
            return false;
        }
        return true;
    }

    private QdaSelection selection(Passage passage, List<CodedSegment> segments, QdaText text) {
        Guid guid = guid("Selection", passage.report() + " " + passage.start() + " " + passage.end());
        CodedSegment first = segments.get(0);
        beside(guid, Map.of("page", String.valueOf(first.page())));
        return new QdaSelection(
                guid,
                shortened(QdaText.oneLine(
                        text.between(passage.start(), passage.end()).orElse(""))),
                new QdaPlace.InText(passage.start(), passage.end()),
                QdaStamp.made(guid("User", first.coder()), first.at()),
                "",
                Optional.empty(),
                segments.stream().map(this::coding).toList(),
                List.of());
    }

    private QdaCoding coding(CodedSegment segment) {
        Guid guid = guid("Coding", segment.said());
        List<Guid> memo = List.of();
        if (!segment.memo().isEmpty()) {
            memo = List.of(note(
                    segment.said(),
                    shortened(QdaText.oneLine(segment.memo())),
                    segment.coder(),
                    segment.at(),
                    segment.memo()));
        }
        return new QdaCoding(
                guid, guid("Code", segment.code()), Optional.of(guid("User", segment.coder())), segment.at(), memo);
    }

    private Guid note(String id, String name, ReviewerId by, String at, String text) {
        Guid guid = guid("Note", id);
        notes.add(QdaSource.text(QdaSource.Kind.NOTE, guid, name, QdaStamp.made(guid("User", by), at), text));
        return guid;
    }

    /** Cases cannot have notes: a note on a study is linked to it. */
    private Map<Guid, List<Guid>> notes() {
        Map<Guid, List<Guid>> notesOn = new LinkedHashMap<>();
        for (QdaReview.Memo memo : review.memos()) {
            Guid note = note(memo.id(), shortened(QdaText.oneLine(memo.text())), memo.by(), memo.at(), memo.text());
            if (memo.about() instanceof QdaReview.About.OfCode about) {
                notesOn.computeIfAbsent(guid("Code", about.code()), key -> new ArrayList<>())
                        .add(note);
            } else if (memo.about() instanceof QdaReview.About.OfReport about) {
                notesOn.computeIfAbsent(guid("Source", about.report()), key -> new ArrayList<>())
                        .add(note);
            } else if (memo.about() instanceof QdaReview.About.OfStudy about) {
                links.add(new QdaProject.Link(
                        guid("Link", "memo " + memo.id()),
                        "memo",
                        "OneWay",
                        "",
                        Optional.of(note),
                        Optional.of(guid("Case", about.study())),
                        List.of()));
            }
        }
        return notesOn;
    }

    private QdaProject.Case study(QdaReview.Study study) {
        Guid guid = guid("Case", study.id());
        beside(guid, Map.of("study", study.id()));
        return new QdaProject.Case(
                guid,
                study.name(),
                "",
                List.of(),
                study.attributes().stream()
                        .map(one -> new QdaValue(guid("Variable", one.name()), QdaVariable.Type.TEXT, one.value()))
                        .toList(),
                study.reports().stream()
                        .filter(report -> review.report(report).isPresent())
                        .map(report -> guid("Source", report))
                        .toList(),
                List.of());
    }

    private static QdaCode noted(QdaCode code, Map<Guid, List<Guid>> notesOn) {
        return new QdaCode(
                code.guid(),
                code.name(),
                code.codable(),
                code.colour(),
                code.description(),
                notesOn.getOrDefault(code.guid(), List.of()),
                code.children().stream().map(child -> noted(child, notesOn)).collect(Collectors.toList()));
    }

    private static QdaSource noted(QdaSource source, Map<Guid, List<Guid>> notesOn) {
        return source.withNotes(notesOn.getOrDefault(source.guid(), List.of()));
    }

    private void beside(Guid guid, Map<String, String> what) {
        beside.put(guid.text(), what);
    }

    private void lost(CodedSegment segment, String why) {
        losses.add(new QdaLoss(
                QdaLoss.Direction.WRITING,
                "PlainTextSelection",
                shortened(segment.quote()),
                QdaLoss.Kind.LEFT_OUT,
                "",
                segment.report() + ", " + segment.start() + " to " + segment.end() + ": " + why,
                ""));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
