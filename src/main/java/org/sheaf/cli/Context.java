// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.Review;
import org.sheaf.steps.ledger.Actor;
import org.sheaf.text.Lemmas;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.DriveCheck;
import org.sheaf.workspace.TaggerModel;
import org.sheaf.workspace.WhoAmI;
import org.sheaf.workspace.Workspace;

/** What every command needs: the streams, the workspace it stands in, and who acts. */
final class Context {
    private static final ReviewerId READER = new ReviewerId("reader");

    private final Console console;
    private final Surroundings surroundings;

    Context(Console console, Surroundings surroundings) {
        this.console = console;
        this.surroundings = surroundings;
    }

    Console console() {
        return console;
    }

    /** A path as the user typed it, against the folder the program was started in. */
    Path path(String typed) {
        try {
            return surroundings.folder().resolve(typed);
        } catch (InvalidPathException e) {
            throw ReviewException.usage(
                    "\"" + typed + "\" cannot be the name of a file on this computer: " + e.getReason() + ".",
                    "Where the name holds letters beyond A to Z, set the language of the terminal to UTF-8"
                            + " (LC_ALL=C.UTF-8).");
        }
    }

    Clock clock() {
        return surroundings.clock();
    }

    /** What a word is in its sentence, if the tagger is there; what keeps it from being used is said. */
    Lemmas lemmas() {
        return surroundings
                .models()
                .flatMap(folder -> TaggerModel.read(folder, problem -> show(List.of(problem))))
                .orElse(Lemmas.STEMS);
    }

    Path folder() {
        return surroundings.folder();
    }

    WhoAmI whoAmI(Workspace workspace) {
        return new WhoAmI(workspace, surroundings.user());
    }

    Workspace workspace() {
        Workspace workspace = Workspace.around(surroundings.folder())
                .orElseThrow(() -> ReviewException.workspace(
                        "This folder is not in a workspace.", "Go to one, or make one here with `sheaf init REVIEW`."));
        DriveCheck.refuseUnsafe(workspace);
        return workspace;
    }

    /** The reviews a command is about: the one named, or all. */
    List<ReviewId> reviews(Workspace workspace, Optional<String> named) {
        if (named.isPresent()) {
            return List.of(workspace.review(named.get()));
        }
        List<ReviewId> all = workspace.reviews();
        if (all.isEmpty()) {
            throw ReviewException.workspace(
                    "This workspace holds no review yet.", "`sheaf init REVIEW` makes the first.");
        }
        return all;
    }

    /** The one review a command is about: the one named, the one whose folder this is, or the only one. */
    ReviewId review(Workspace workspace, Optional<String> named) {
        if (named.isPresent()) {
            return workspace.review(named.get());
        }
        List<ReviewId> all = reviews(workspace, Optional.empty());
        String here = workspace.name(surroundings.folder()) + "/";
        for (ReviewId review : all) {
            if (here.startsWith("corpus/" + review + "/") || here.startsWith("codebooks/" + review + "/")) {
                return review;
            }
        }
        if (all.size() > 1) {
            throw ReviewException.usage(
                    "This workspace holds several reviews: "
                            + String.join(", ", all.stream().map(ReviewId::name).toList()) + ".",
                    "Name one with --review.");
        }
        return all.get(0);
    }

    /** Something done for one review; gives its exit code. */
    interface ForReview {
        int run(ReviewId id);
    }

    /**
     * Does something for each of several reviews. One that is not fit is said and does not stop the others.
     *
     * @return the highest exit code
     */
    int forEach(List<ReviewId> reviews, ForReview work) {
        if (reviews.size() == 1) {
            return work.run(reviews.get(0));
        }
        int exitCode = ExitCode.OK;
        for (ReviewId id : reviews) {
            try {
                exitCode = Math.max(exitCode, work.run(id));
            } catch (ReviewException e) {
                console.flush();
                console.say(id + ": " + e.getMessage());
                console.say(e.advice());
                exitCode = Math.max(exitCode, e.kind().exitCode());
            }
        }
        return exitCode;
    }

    /** A review opened by the person who acts here. Somebody whom its protocol does not name is let in and said. */
    Review open(Workspace workspace, ReviewId id) {
        Protocol protocol = new Codebook(workspace, id).protocol();
        ReviewerId reviewer = whoAmI(workspace)
                .get()
                .orElseThrow(() -> ReviewException.usage(
                        "Nobody has said who acts here.",
                        "Say it once with `sheaf whoami ID`; the protocol names " + protocol.namesOfReviewers() + "."));
        if (!protocol.names(reviewer)) {
            show(List.of(Strangers.note(workspace, protocol, reviewer)));
        }
        return Review.open(workspace, protocol, new Actor(reviewer, version(), surroundings.clock()));
    }

    /** A review opened to look at, by whoever it is: nothing is added to the ledger. */
    Review openToRead(Workspace workspace, ReviewId id) {
        Protocol protocol = new Codebook(workspace, id).protocol();
        ReviewerId reader = whoAmI(workspace).get().orElse(READER);
        return Review.open(workspace, protocol, new Actor(reader, version(), surroundings.clock()));
    }

    /** Shows problems; returns the exit code they amount to. */
    int show(List<Problem> problems) {
        problems.forEach(problem -> console.say((problem.isError() ? "PROBLEM  " : "note     ") + problem));
        return problems.stream().anyMatch(Problem::isError) ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    static String version() {
        try (InputStream in = Context.class.getResourceAsStream("version.txt")) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
