// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.qda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.CodeId;
import org.sheaf.refi.Guid;
import org.sheaf.refi.QdaCode;
import org.sheaf.refi.QdaCoding;
import org.sheaf.refi.QdaLoss;
import org.sheaf.refi.QdaProject;
import org.sheaf.refi.QdaSource;

/**
 * The notes of a project that are memos in a review: on codes, on sources that are reports, and on cases that are studies of
 * an earlier export, to which a note is linked. Those on passages go with the passages. The others are listed.
 */
final class ProjectNotes {
    private final QdaReview review;
    private final QdaProject project;
    private final Map<Guid, QdaSource> notes = new HashMap<>();
    private final Set<Guid> placed = new HashSet<>();
    private final List<ProjectToReview.Note> taken = new ArrayList<>();
    private final List<QdaLoss> losses = new ArrayList<>();

    ProjectNotes(QdaReview review, QdaProject project) {
        this.review = review;
        this.project = project;
        project.notes().forEach(note -> notes.putIfAbsent(note.guid(), note));
    }

    /** What a note says; empty where there is none, or its words are not in the project. */
    String text(Guid note) {
        return Optional.ofNullable(notes.get(note)).flatMap(QdaSource::text).orElse("");
    }

    /** Takes those on codes, with those on the codes below them. */
    void ofCodes(List<QdaCode> codes, Map<Guid, CodeId> ids) {
        for (QdaCode code : codes) {
            Optional.ofNullable(ids.get(code.guid()))
                    .ifPresent(id -> take(code.notes(), new QdaReview.About.OfCode(id)));
            ofCodes(code.children(), ids);
        }
    }

    /** Takes those on a source that is a report. */
    void ofReport(QdaSource source, ReportId report) {
        take(source.notes(), new QdaReview.About.OfReport(report));
    }

    /**
     * Takes those that are linked to studies.
     *
     * @return the links that are left
     */
    List<QdaProject.Link> ofStudies() {
        List<QdaProject.Link> left = new ArrayList<>();
        for (QdaProject.Link link : project.links()) {
            Optional<QdaReview.Study> study = review.studies().stream()
                    .filter(one -> link.target().equals(Optional.of(ReviewToProject.guid(review, "Case", one.id()))))
                    .findFirst();
            Optional<Guid> note = link.origin().filter(notes::containsKey);
            if (study.isPresent() && note.isPresent()) {
                take(
                        List.of(note.get()),
                        new QdaReview.About.OfStudy(study.get().id()));
            } else {
                left.add(link);
            }
        }
        return left;
    }

    private void take(List<Guid> guids, QdaReview.About about) {
        for (Guid guid : guids) {
            QdaSource note = notes.get(guid);
            String text = text(guid).strip();
            placed.add(guid);
            if (note == null || text.isEmpty()) {
                lost(
                        note == null || note.name().isEmpty() ? guid.text() : note.name(),
                        "its words are not in the project");
            } else {
                taken.add(new ProjectToReview.Note(guid, about, note.stamp().by(), text));
            }
        }
    }

    /** All that were taken, in the order in which they were met. */
    List<ProjectToReview.Note> taken() {
        return List.copyOf(taken);
    }

    /** What was not taken, with the notes that are about nothing that has memos here. */
    List<QdaLoss> losses() {
        Set<Guid> withPassages = new HashSet<>();
        project.everySource().stream()
                .flatMap(source -> source.selections().stream())
                .flatMap(selection -> Stream.concat(
                        selection.notes().stream(),
                        selection.codings().stream().map(QdaCoding::notes).flatMap(List::stream)))
                .forEach(withPassages::add);
        for (QdaSource note : project.notes()) {
            if (!placed.contains(note.guid()) && !withPassages.contains(note.guid())) {
                lost(note.name().isEmpty() ? note.guid().text() : note.name(), text(note.guid()));
            }
        }
        return List.copyOf(losses);
    }

    private void lost(String thing, String before) {
        losses.add(new QdaLoss(
                QdaLoss.Direction.READING, "Note", thing, QdaLoss.Kind.LEFT_OUT, "", QdaText.oneLine(before), ""));
    }
}
