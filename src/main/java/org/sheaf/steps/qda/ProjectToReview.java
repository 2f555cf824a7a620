// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodingTree;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.refi.Guid;
import org.sheaf.refi.QdaCodebook;
import org.sheaf.refi.QdaCoding;
import org.sheaf.refi.QdaLoss;
import org.sheaf.refi.QdaPlace;
import org.sheaf.refi.QdaProject;
import org.sheaf.refi.QdaSelection;
import org.sheaf.refi.QdaSource;

/**
 * The coding of a project by REFI-QDA, as it concerns the reports of a review. Reports, codes and people are known by the
 * GUIDs that {@link ReviewToProject} gave them, else by their names, where only one has that name ({@link KnownCodes} for
 * codes). What a project says of a code that is known changes nothing and is listed. A passage is found by its
 * quote where the text of the project is another than that of the report; one that is not found, or in several places, or
 * whose place and quote the project gives differently, is listed and never guessed.
 */
public final class ProjectToReview {
    /**
     * What came.
     *
     * @param codes all codes of the project, each that is known here under its id, also where that is no longer used
     * @param guids what the codes are called there
     * @param passages in the reports of the review
     * @param notes on codes, reports and studies of the review
     */
    public record Here(
            CodingTree codes, Map<CodeId, Guid> guids, List<Passage> passages, List<Memo> notes, List<QdaLoss> losses) {
        public Here {
            guids = Map.copyOf(guids);
            passages = List.copyOf(passages);
            notes = List.copyOf(notes);
            losses = List.copyOf(losses);
        }
    }

    /**
     * What somebody noted on a code, a report or a study.
     *
     * @param note the GUID that the note has in the project
     * @param writer who wrote it; nothing where it is nobody of the review
     * @param by how the project names the writer; empty where it does not
     */
    public record Memo(Guid note, QdaReview.About about, Optional<ReviewerId> writer, String by, String text) {}

    /** A note as it stands in the project. */
    record Note(Guid guid, QdaReview.About about, Optional<Guid> by, String text) {}

    /**
     * A passage with a code.
     *
     * @param start 0-based code point of the report's text
     * @param end behind the last one
     * @param quote what stands there
     * @param coder who gave it; nothing where it is nobody of the review
     * @param by how the project names the coder; empty where it does not
     * @param at when (an {@code xsd:dateTime}); empty where it is not said
     * @param memo what was noted with it; empty for nothing
     */
    public record Passage(
            ReportId report,
            int start,
            int end,
            String quote,
            CodeId code,
            Optional<ReviewerId> coder,
            String by,
            String at,
            String memo) {}

    private final QdaReview review;
    private final QdaProject project;
    private final List<Passage> passages = new ArrayList<>();
    private final List<QdaLoss> losses = new ArrayList<>();
    private final Map<Guid, QdaProject.User> users = new HashMap<>();
    private final ProjectNotes notes;

    private ProjectToReview(QdaReview review, QdaProject project) {
        this.review = review;
        this.project = project;
        project.users().forEach(user -> users.putIfAbsent(user.guid(), user));
        this.notes = new ProjectNotes(review, project);
    }

    /**
     * Takes over what can be.
     *
     * @param review what the review has: its reports with their texts, its codes and its people
     */
    public static Here of(QdaReview review, QdaProject project) {
        return new ProjectToReview(review, project).read();
    }

    private Here read() {
        QdaCodebook codebook = project.codebook();
        Map<Guid, CodeId> known = KnownCodes.of(review, codebook.codes());
        QdaCodes.Here codes =
                QdaCodes.read(codebook, known, review.everyCode().map(Code::id).collect(Collectors.toSet()));
        losses.addAll(codes.losses());
        codes.tree().codes().forEach(code -> losses.addAll(KnownCodes.differences(review.codes(), codes.tree(), code)));
        for (QdaSource source : project.sources()) {
            Optional<QdaReview.Report> report = report(source);
            if (report.isPresent()) {
                notes.ofReport(source, report.get().id());
                read(source, report.get(), codes.ids());
            } else if (isCoded(source) || source.texts().stream().anyMatch(ProjectToReview::isCoded)) {
                lost(source.kind().element(), source.name(), "no report of the review has this name", "");
            }
        }
        left("Case", project.cases());
        notes.ofCodes(project.codes(), codes.ids());
        left("Link", notes.ofStudies());
        left("Graph", project.graphs());
        losses.addAll(notes.losses());
        Map<CodeId, Guid> guids = new HashMap<>();
        codes.ids().forEach((guid, id) -> guids.put(id, guid));
        return new Here(
                codes.tree(),
                guids,
                passages,
                notes.taken().stream().map(this::memo).toList(),
                losses);
    }

    private Memo memo(Note note) {
        return new Memo(
                note.guid(),
                note.about(),
                note.by().flatMap(this::coder),
                note.by().map(this::called).orElse(""),
                note.text());
    }

    private static boolean isCoded(QdaSource source) {
        return !source.selections().isEmpty() || !source.codings().isEmpty();
    }

    /** Things that do not become any of a review. */
    private void left(String element, List<?> things) {
        if (!things.isEmpty()) {
            lost(element, "", "all " + things.size(), "");
        }
    }

    /** The words of a PDF or a picture stand in a text of its own; what is marked in its picture has no place here. */
    private void read(QdaSource source, QdaReview.Report report, Map<Guid, CodeId> codes) {
        if (source.kind().isText()) {
            if (source.text().isPresent()) {
                read(source, source.text().get(), report, codes);
            } else if (isCoded(source)) {
                lost(source.kind().element(), source.name(), "its text is not in the project", "");
            }
            return;
        }
        source.selections()
                .forEach(selection ->
                        lost(source.kind().element(), selection.name(), "marked in a picture or a recording", ""));
        wholes(source);
        source.texts().forEach(text -> read(text, report, codes));
    }

    private void wholes(QdaSource source) {
        if (!source.codings().isEmpty()) {
            lost(
                    source.kind().element(),
                    source.name(),
                    "codes of it as a whole: " + source.codings().size(),
                    "");
        }
    }

    private Optional<QdaReview.Report> report(QdaSource source) {
        List<QdaReview.Report> byGuid = review.reports().stream()
                .filter(report ->
                        ReviewToProject.guid(review, "Source", report.id()).equals(source.guid()))
                .toList();
        List<QdaReview.Report> byName = review.reports().stream()
                .filter(report -> folded(report.name()).equals(folded(source.name())))
                .toList();
        List<QdaReview.Report> found = byGuid.isEmpty() ? byName : byGuid;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void read(QdaSource source, String words, QdaReview.Report report, Map<Guid, CodeId> codes) {
        QdaText theirs = new QdaText(words);
        QdaText ours = QdaText.of(report.text());
        Set<QdaSelection> astray = source.astray();
        wholes(source);
        for (QdaSelection selection : source.selections()) {
            if (!(selection.place() instanceof QdaPlace.InText at)) {
                lost(source.kind().element(), selection.name(), "marked between two points in time", "");
                continue;
            }
            if (astray.contains(selection)) {
                lost(
                        "PlainTextSelection",
                        selection.name(),
                        at.start() + " to " + at.end() + ": what it quotes stands elsewhere in " + report.name(),
                        "");
                continue;
            }
            Optional<String> quote = theirs.between(at.start(), at.end());
            Optional<Integer> start = quote.flatMap(
                    passage -> ours.isSameAs(theirs) ? Optional.of((int) at.start()) : ours.onlyPlace(passage));
            if (quote.isEmpty() || start.isEmpty()) {
                lost(
                        "PlainTextSelection",
                        selection.name(),
                        at.start() + " to " + at.end() + ": not found, or not only once, in " + report.name(),
                        "");
                continue;
            }
            if (selection.codings().isEmpty()) {
                lost("PlainTextSelection", selection.name(), "has no code: " + selection.description(), "");
            }
            if (start.get() != at.start()) {
                lost(
                        "PlainTextSelection",
                        selection.name(),
                        at.start() + " to " + at.end(),
                        start.get() + " to " + (start.get() + at.end() - at.start()));
            }
            for (QdaCoding coding : selection.codings()) {
                add(selection, coding, report, start.get(), quote.get(), codes);
            }
        }
    }

    private void add(
            QdaSelection selection,
            QdaCoding coding,
            QdaReview.Report report,
            int start,
            String quote,
            Map<Guid, CodeId> codes) {
        CodeId code = codes.get(coding.code());
        if (code == null) {
            lost("Coding", coding.guid().text(), "its code is not in the codebook", "");
            return;
        }
        Optional<Guid> by = coding.by().or(() -> selection.stamp().by());
        List<Guid> noted = new ArrayList<>(coding.notes());
        noted.addAll(selection.notes());
        String memo =
                noted.stream().map(notes::text).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
        String comment = selection.description().equals(selection.name()) ? "" : selection.description();
        passages.add(new Passage(
                report.id(),
                start,
                start + quote.codePointCount(0, quote.length()),
                QdaText.oneLine(quote),
                code,
                by.flatMap(this::coder),
                by.map(this::called).orElse(""),
                coding.at(),
                memo.isEmpty() ? comment : memo));
    }

    private String called(Guid guid) {
        QdaProject.User user = users.get(guid);
        return user == null || user.name().isBlank() ? guid.text() : user.name();
    }

    /** By the GUID; else by id or name, where no other user of the project has the same. */
    private Optional<ReviewerId> coder(Guid guid) {
        for (QdaReview.Coder coder : review.coders()) {
            if (ReviewToProject.guid(review, "User", coder.id()).equals(guid)) {
                return Optional.of(coder.id());
            }
        }
        QdaProject.User user = users.get(guid);
        if (user == null || namesakes(user) > 1) {
            return Optional.empty();
        }
        List<ReviewerId> found = review.coders().stream()
                .filter(coder -> is(coder, user))
                .map(QdaReview.Coder::id)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private long namesakes(QdaProject.User user) {
        return users.values().stream()
                .filter(other -> folded(other.name()).equals(folded(user.name())))
                .count();
    }

    private static boolean is(QdaReview.Coder coder, QdaProject.User user) {
        String name = folded(user.name());
        return !name.isEmpty()
                && (name.equals(folded(coder.name())) || name.equals(coder.id().name()));
    }

    private static String folded(String text) {
        return QdaText.oneLine(text).toLowerCase(Locale.ROOT);
    }

    private void lost(String element, String thing, String before, String after) {
        losses.add(new QdaLoss(
                QdaLoss.Direction.READING,
                element,
                thing,
                after.isEmpty() ? QdaLoss.Kind.LEFT_OUT : QdaLoss.Kind.CHANGED,
                after.isEmpty() ? "" : "place",
                before,
                after));
    }
}
