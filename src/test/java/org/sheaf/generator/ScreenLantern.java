// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sheaf.audit.Digest;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.cli.Main;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.steps.Review;
import org.sheaf.steps.ledger.Actor;
import org.sheaf.steps.screening.ScreeningConflict;
import org.sheaf.steps.screening.ScreeningDesk;
import org.sheaf.stopping.HypergeometricRule;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.Workspace;

/**
 * Acts out how two invented people screen the titles and abstracts of Lantern in the learned order, until the rule lets them
 * stop and the third says so; what they had begun on they finish. A work belongs in if it was made as a qualitative or mixed study; each person errs now and then. First both vote on
 * two records of one work that the program asks about, before a third finds that they are one. Run it from the project's
 * root after a change to the generator or to the model, then approve the reports.
 */
final class ScreenLantern {
    private static final String STAGE = "title-abstract";
    private static final String SEED = "20260302";
    private static final long DICE = 20251121L;
    private static final Set<String> WITH_ACCOUNTS = Set.of("qualitative research", "process evaluation");
    /** How many reports each screens before they talk, and look whether they may stop. */
    private static final int SITTING = 25;

    private static final int ERRS = 4;
    private static final int UNSURE = 5;
    private static final Instant BEGIN = Instant.parse("2026-11-21T08:00:00Z");
    private static final ReviewId LANTERN = new ReviewId("lantern");
    /** Two records of one work: a survey by telephone that can be taken for interviews. */
    private static final String ASKED = "w2031";

    private final Path folder;
    private final Map<String, InventedWork> works = new HashMap<>();
    private Instant now = BEGIN;
    private long throwsOfDice;

    private ScreenLantern(Path folder) {
        this.folder = folder;
    }

    /** @param args none */
    public static void main(String[] args) throws IOException {
        Path decisions = Path.of("corpus/lantern/decisions");
        Path folder = Files.createTempDirectory("lantern");
        copy(Path.of("corpus/lantern"), folder.resolve("corpus/lantern"));
        copy(Path.of("codebooks/lantern"), folder.resolve("codebooks/lantern"));
        keepAnswersOnly(folder.resolve("corpus/lantern/decisions"));
        new ScreenLantern(folder).act();
        copy(folder.resolve("corpus/lantern/decisions"), decisions);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        }
    }

    /** Takes out what an earlier run of this made: everything from the day on which it begins. */
    private static void keepAnswersOnly(Path decisions) throws IOException {
        try (Stream<Path> files = Files.list(decisions)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                List<String> kept = Files.readAllLines(file).stream()
                        .filter(line -> line.contains("-document") && line.contains("\"at\":\"2026-11-21T06:"))
                        .toList();
                if (kept.isEmpty()) {
                    Files.delete(file);
                } else {
                    Files.write(file, kept);
                }
            }
        }
    }

    private void act() throws IOException {
        for (LanternReview.Truth truth : LanternReview.make().truth()) {
            byte[] file = Files.readAllBytes(folder.resolve("corpus/lantern/searches/" + truth.file()));
            works.put(Digest.of(file).abbreviated() + "-" + truth.ordinal(), truth.work());
        }
        run("sheaf-project", "run");
        voteOnBothRecordsOfOneWork();
        run(
                "amina",
                "screen",
                "order",
                "learned",
                "--seed",
                SEED,
                "--why",
                "Illustrative: two people, a few hundred records, and little time.");
        boolean mayStop = false;
        while (!mayStop) {
            sit("bram");
            sit("carys");
            mayStop = talk();
        }
        run(
                "amina",
                "screen",
                "stop",
                "--stage",
                STAGE,
                "--because",
                "Illustrative: the rule allows it, and nobody has time for more.");
        while (sit("bram") + sit("carys") > 0) {
            talk();
        }
        run("sheaf-project", "run");
    }

    private void voteOnBothRecordsOfOneWork() {
        List<String> records = works.keySet().stream()
                .filter(id -> works.get(id).id().equals(ASKED))
                .sorted()
                .toList();
        for (String person : List.of("bram", "carys")) {
            try (ScreeningDesk desk = desk(person)) {
                vote(desk, desk.report(record(records.get(0))), new ScreeningDecision.Exclude("no-accounts"));
                vote(desk, desk.report(record(records.get(records.size() - 1))), new ScreeningDecision.Include());
            }
        }
        run(
                "dilek",
                "dedupe",
                "join",
                records.get(0),
                records.get(records.size() - 1),
                "--why",
                "Illustrative: the second DOI is that of a copy on another platform.");
        try (ScreeningDesk amina = desk("amina")) {
            ReportId report = amina.report(record(records.get(0)));
            amina.settle(
                    report,
                    new ScreeningDecision.Exclude("no-accounts"),
                    "Illustrative: answers by telephone were counted; nobody's account is told.");
        }
    }

    private static RecordId record(String id) {
        return RecordId.parse(id).orElseThrow();
    }

    /** How many reports the person voted on. */
    private int sit(String person) {
        try (ScreeningDesk desk = desk(person)) {
            for (int i = 0; i < SITTING; i++) {
                List<ReportId> queue = desk.queue();
                if (queue.isEmpty()) {
                    return i;
                }
                vote(desk, queue.get(0), decision(person, queue.get(0)));
            }
            return SITTING;
        }
    }

    private ScreeningDecision decision(String person, ReportId report) {
        Dice dice = Dice.of(DICE, person, throwsOfDice++);
        boolean include = belongsIn(report) != dice.chance(ERRS);
        return include && dice.chance(UNSURE)
                ? new ScreeningDecision.Unsure()
                : include ? new ScreeningDecision.Include() : new ScreeningDecision.Exclude("");
    }

    private boolean belongsIn(ReportId report) {
        return works.get(report.anchor().toString()).keywords().stream().anyMatch(WITH_ACCOUNTS::contains);
    }

    private static void vote(ScreeningDesk desk, ReportId report, ScreeningDecision decision) {
        desk.vote(report, decision, "");
    }

    /** What they differ on is settled; then they look whether they may stop. */
    private boolean talk() {
        try (ScreeningDesk amina = desk("amina")) {
            for (ScreeningConflict conflict : amina.overview().conflicts()) {
                if (conflict.isOpen()) {
                    boolean in = belongsIn(conflict.report());
                    amina.settle(
                            conflict.report(),
                            in ? new ScreeningDecision.Include() : new ScreeningDecision.Exclude(""),
                            in
                                    ? "Illustrative: people tell of their own experience in it."
                                    : "Illustrative: nobody's account is told in it.");
                }
            }
            return amina.overview().effort().says(HypergeometricRule.CUSTOMARY).mayStop();
        }
    }

    private ScreeningDesk desk(String person) {
        Workspace workspace = Workspace.around(folder).orElseThrow();
        Codebook codebook = new Codebook(workspace, LANTERN);
        Actor actor = new Actor(new ReviewerId(person), "0.1.0", clock());
        return Review.open(workspace, codebook.protocol(), actor)
                .screening(STAGE, codebook.eligibility().eligibility());
    }

    /** Each look at the clock finds it some seconds later. */
    private Clock clock() {
        return new MovingClock(() -> now =
                now.plusSeconds(Dice.of(DICE, "clock", now.getEpochSecond()).between(9, 40)));
    }

    private void run(String person, String... args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String[] command : List.of(new String[] {"whoami", person}, args)) {
            int exitCode =
                    Main.run(new ByteArrayInputStream(new byte[0]), out, out, folder, "generator", clock(), command);
            if (exitCode != 0) {
                throw new UncheckedIOException(new IOException(String.join(" ", command) + ": " + exitCode));
            }
        }
    }
}
