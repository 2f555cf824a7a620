// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sheaf.audit.Decision;
import org.sheaf.citation.StudyId;
import org.sheaf.coding.Code;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.ledger.Decisions;
import org.sheaf.steps.ledger.Memos;
import org.sheaf.steps.qda.ProjectToReview;
import org.sheaf.steps.qda.QdaReview;
import org.sheaf.steps.qda.ReviewToProject;

/**
 * The memos that the notes of a project become, and what it says of codes that are described otherwise here. What came before,
 * or went out from here, is not noted again.
 */
final class QdaMemos {
    /**
     * What was a note in another program.
     *
     * @param on {@code code}, {@code report} or {@code study}
     * @param writer who noted it; nothing for the person who acts
     * @param note its GUID there; empty where it was no note of its own
     */
    private record Noted(String on, String id, Optional<ReviewerId> writer, String text, String note) {}

    private final CodingState state;
    private final String review;
    private final String file;

    /** @param file in which they are */
    QdaMemos(CodingState state, String review, String file) {
        this.state = state;
        this.review = review;
        this.file = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /** Those that are new. */
    List<Decision> of(ProjectToReview.Here here, Decisions making) {
        List<Noted> notes = new ArrayList<>(otherwiseDescribed(here));
        here.notes().forEach(memo -> notes.add(noted(memo)));
        List<Decision> added = new ArrayList<>();
        for (Noted note : notes) {
            Decision now = making.now(DecisionKind.MEMO, note.text(), Memos.about(note.on(), note.id(), note.note()));
            String writer = note.writer().map(ReviewerId::name).orElse(now.actor());
            if (Stream.concat(state.everNoted().stream(), added.stream()).noneMatch(memo -> is(memo, note, writer))) {
                added.add(new Decision(now.kind(), writer, now.at(), now.why(), now.about()));
            }
        }
        return added;
    }

    /** By the GUID that it has there, or had when it went out from here; without one, by its words. */
    private boolean is(Decision memo, Noted note, String writer) {
        if (!note.note().isEmpty()) {
            return Memos.note(memo).equals(note.note())
                    || ReviewToProject.ofMemo(review, memo.nameless()).text().equals(note.note());
        }
        return memo.actor().equals(writer)
                && memo.why().equals(note.text())
                && Memos.id(memo).equals(note.id());
    }

    /** The codebook here stays as it was agreed; what another says of its codes stands beside them. */
    private List<Noted> otherwiseDescribed(ProjectToReview.Here here) {
        List<Noted> noted = new ArrayList<>();
        for (Code theirs : here.codes().codes()) {
            Optional<Code> ours = state.tree().find(theirs.id());
            boolean otherwise = ours.isPresent()
                    && !theirs.definition().isEmpty()
                    && !theirs.definition().equals(ours.get().definition());
            if (otherwise) {
                noted.add(new Noted(
                        "code",
                        theirs.id().name(),
                        Optional.empty(),
                        "Described in " + file + " as: " + theirs.definition(),
                        ""));
            }
        }
        return noted;
    }

    /** A note by somebody of whom the review knows nothing is a memo of the person who takes it, and says whose it was. */
    private Noted noted(ProjectToReview.Memo memo) {
        String text = memo.writer().isPresent()
                ? memo.text()
                : memo.text() + " (" + (memo.by().isEmpty() ? "" : memo.by() + " in ") + file + ")";
        String note = memo.note().text();
        if (memo.about() instanceof QdaReview.About.OfCode about) {
            return new Noted("code", state.codebook().countedUnder(about.code()).name(), memo.writer(), text, note);
        }
        if (memo.about() instanceof QdaReview.About.OfReport about) {
            return new Noted("report", about.report().toString(), memo.writer(), text, note);
        }
        String study = ((QdaReview.About.OfStudy) memo.about()).study();
        String report = StudyId.parse(study).map(id -> id.first().toString()).orElse(study);
        return new Noted("study", report, memo.writer(), text, note);
    }
}
