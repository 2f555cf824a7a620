// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.ReviewId;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.workspace.KeptFile;
import org.sheaf.workspace.ReportsFolder;
import org.sheaf.workspace.ReviewFiles;
import org.sheaf.workspace.Workspace;

/**
 * What the reports of a review were made of when they were last written, by which it is known that none is stale. It holds
 * only for the same program, the same facts, the same files of the codebook and the corpus, and reports that nobody touched
 * since; without it they are made anew.
 */
final class ReportMemory {
    private final Workspace workspace;
    private final ReviewId review;
    private final StepRunner runner;
    private final KeptFile file;

    ReportMemory(Workspace workspace, ReviewId review, StepRunner runner) {
        this.workspace = workspace;
        this.review = review;
        this.runner = runner;
        this.file = KeptFile.ofReports(workspace, review);
    }

    /** Of what reports would be made now. To be taken before they are, so that a change meanwhile shows next time. */
    String label() {
        String facts = runner.read(
                session -> session.entries().last().map(LedgerEntry::digest).orElse("nothing"));
        return ThisBuild.name() + "\n" + facts + "\n"
                + new ReviewFiles(workspace, review).glance().hex();
    }

    /** What was amiss when reports were last written, if they were made of just this and lie there as they were written. */
    Optional<List<Problem>> find(String label) {
        try {
            return file.read(label, ReportMemory::read)
                    .filter(kept -> kept.standing().equals(standing()))
                    .map(Kept::problems);
        } catch (IOException e) {
            return Optional.empty(); // damaged or not readable: the reports are made and it is written again
        }
    }

    /** Keeps of what the reports were made that were just written. Where that cannot be done they are made again. */
    void keep(String label, List<Problem> problems) {
        String standing = standing();
        try {
            file.write(label, out -> write(out, standing, problems));
        } catch (IOException e) {
            file.delete();
        }
    }

    private String standing() {
        return new ReportsFolder(workspace, review).standing().hex()
                + ReportsFolder.ofDocuments(workspace, review).standing().hex();
    }

    private record Kept(String standing, List<Problem> problems) {}

    private static void write(DataOutputStream out, String standing, List<Problem> problems) throws IOException {
        out.writeUTF(standing);
        out.writeInt(problems.size());
        for (Problem problem : problems) {
            out.writeUTF(problem.source());
            out.writeLong(problem.line());
            out.writeUTF(problem.severity().name());
            out.writeUTF(problem.what());
            out.writeUTF(problem.advice());
        }
    }

    private static Kept read(DataInputStream in) throws IOException {
        String standing = in.readUTF();
        List<Problem> problems = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            problems.add(new Problem(
                    in.readUTF(), in.readLong(), Problem.Severity.valueOf(in.readUTF()), in.readUTF(), in.readUTF()));
        }
        return new Kept(standing, problems);
    }
}
