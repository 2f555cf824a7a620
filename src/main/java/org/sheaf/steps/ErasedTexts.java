// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.sheaf.protocol.ReviewId;
import org.sheaf.workspace.ReviewTexts;
import org.sheaf.workspace.Workspace;

/** Text files of the workspace that may hold what must go: what describes the review, decisions, reports. */
final class ErasedTexts {
    private final ReviewTexts texts;
    private final Predicate<String> holds;
    private final UnaryOperator<String> change;
    private final Runnable dropLines;

    /**
     * @param holds whether a text holds what must go
     * @param change takes it out of the text of a file that describes the review
     * @param dropLines takes it out of the decisions
     */
    ErasedTexts(
            Workspace workspace,
            ReviewId review,
            Predicate<String> holds,
            UnaryOperator<String> change,
            Runnable dropLines) {
        this.texts = new ReviewTexts(workspace, review);
        this.holds = holds;
        this.change = change;
        this.dropLines = dropLines;
    }

    /** Files of codebook, searches and decisions out of which it must be taken. */
    List<String> files() {
        List<String> files =
                new ArrayList<>(texts.descriptions(text -> !change.apply(text).equals(text)));
        files.addAll(texts.decisions(text -> !change.apply(text).equals(text)));
        return files;
    }

    /** Takes it out; the files that were changed. */
    List<String> blank() {
        List<String> blanked =
                new ArrayList<>(texts.decisions(text -> !change.apply(text).equals(text)));
        dropLines.run();
        blanked.addAll(texts.change(change));
        return blanked;
    }

    /** Reports that show it. */
    List<String> stale() {
        return texts.reports(holds);
    }

    /** Copies of the database beside it. */
    List<String> backups() {
        return texts.backups();
    }
}
