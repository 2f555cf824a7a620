// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sheaf.manuscript.Comparison;
import org.sheaf.manuscript.Manuscript;
import org.sheaf.manuscript.ManuscriptReader;
import org.sheaf.manuscript.Origin;
import org.sheaf.manuscript.WorkList;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.reporting.PageFrame;
import org.sheaf.reporting.Templates;
import org.sheaf.steps.catalogue.Material;
import org.sheaf.steps.catalogue.ReportDocument;
import org.sheaf.steps.ledger.FileDigests;
import org.sheaf.steps.ledger.Progress;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.store.Session;
import org.sheaf.store.Snapshot;
import org.sheaf.workspace.ReviewFiles;

/** What an author has to change in a text that was begun with a report. Nothing is written into the text, and no fact added. */
public final class Manuscripts {
    /** The report that a manuscript is taken for that does not say which it was made of. */
    private static final String WHOLE = "write-up";

    private final Protocol protocol;
    private final StepRunner runner;
    private final ReportStep reports;
    private final ReviewFiles files;

    Manuscripts(Protocol protocol, StepRunner runner, ReportStep reports, ReviewFiles files) {
        this.protocol = protocol;
        this.runner = runner;
        this.reports = reports;
        this.files = files;
    }

    /**
     * How a manuscript is to be compared.
     *
     * @param file the manuscript as its author knows it
     * @param since the state in which it was made; empty for what the file says
     * @param report of which it was made; empty for what the file says
     */
    public record Order(String file, Optional<String> since, Optional<String> report) {}

    /**
     * What was found.
     *
     * @param report of which the manuscript was made
     * @param then the state in which, in words
     * @param list what is to be changed
     * @param notes what limits the comparison
     * @param frame head and foot of a page about it
     */
    public record Checked(String report, String then, WorkList list, List<String> notes, PageFrame frame) {
        public Checked {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A document of a word processor.
     *
     * @param name as its author knows it
     * @throws ReviewException if it is none, or cannot be read
     */
    public static Manuscript read(String name, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        return ManuscriptReader.read(name, bytes, problems::add).orElseThrow(() -> {
            Problem problem = problems.get(0);
            return ReviewException.usage(name + ": " + problem.what(), problem.advice());
        });
    }

    /**
     * Compares the report of which a manuscript was made with the same report now, and looks in the manuscript for what differs.
     *
     * @throws ReviewException if it cannot be known in which state of this review the manuscript was made, or of what
     */
    public Checked check(Manuscript text, Order order, Progress progress) {
        Origin origin = text.origin();
        String report = order.report().orElse(origin.report().isEmpty() ? WHOLE : origin.report());
        List<String> notes = new ArrayList<>();
        if (order.since().isEmpty()) {
            refuseStranger(order.file(), origin);
        } else if (isOfAnother(origin)) {
            notes.add("The file says that it was made of the review \"" + origin.review()
                    + "\"; it is compared with this one because you named a state.");
        }
        return runner.read(session -> {
            Moments.Moment moment = moment(session, order, origin, progress);
            notes.add(wording(session, moment));
            Templates templates = reports.templates();
            Material now = reports.material(session, templates);
            Material then = reports.material(session.asOf(moment.entry()), templates);
            ReportDocument.card(now, report);
            if (then.frame().factsDigest().equals(now.frame().factsDigest())) {
                return new Checked(report, moment.words(), new WorkList(List.of()), notes, now.frame());
            }
            progress.at("the report as it was", 0, 4);
            Supplier<byte[]> asItWas = document(then, report, "in " + moment.words());
            progress.at("the report as it is", 1, 4);
            Supplier<byte[]> asItIs = document(now, report, "now");
            progress.at("the documents", 2, 4);
            List<Manuscript> both = Stream.of(asItWas, asItIs)
                    .parallel()
                    .map(document -> read(report, document.get()))
                    .toList();
            progress.at("the manuscript", 3, 4);
            WorkList list = Comparison.of(both.get(0), both.get(1), text);
            progress.at("the manuscript", 4, 4);
            return new Checked(report, moment.words(), list, notes, now.frame());
        });
    }

    private boolean isOfAnother(Origin origin) {
        return !origin.review().isEmpty()
                && !origin.review().equals(protocol.review().name());
    }

    private void refuseStranger(String file, Origin origin) {
        if (isOfAnother(origin)) {
            throw ReviewException.usage(
                    file + " was made of the review \"" + origin.review() + "\", and this is \"" + protocol.review()
                            + "\".",
                    "Name the review with -r. If it was renamed, say in which state the text was made: --since ENTRY or"
                            + " --since SNAPSHOT.");
        }
        if (!origin.isKnown()) {
            throw ReviewException.usage(
                    file + " does not say of which state of the review it was made.",
                    "Say it with --since: the name of a snapshot, or the number of a ledger entry (`sheaf audit` lists"
                            + " them with their dates).");
        }
    }

    private static Moments.Moment moment(Session session, Order order, Origin origin, Progress progress) {
        Moments moments = new Moments(session);
        if (order.since().isPresent()) {
            return moments.named(order.since().get());
        }
        return moments.of(origin, progress)
                .orElseThrow(() -> ReviewException.usage(
                        order.file() + " was made of facts that this ledger does not know (digest "
                                + origin.facts().substring(0, 16) + " …).",
                        "Perhaps the database was made again, something was erased since, or it is of another review."
                                + " Say with --since SNAPSHOT or --since ENTRY in which state the text was made."
                                + moments.guess(origin)));
    }

    private static Supplier<byte[]> document(Material material, String report, String when) {
        return ReportDocument.of(material, report)
                .orElseThrow(() -> ReviewException.usage(
                        "The report " + report + " could not be made " + when + ".",
                        "`sheaf report --list` says what it waits for; --report NAME compares with another."));
    }

    /** What is said of the protocol and the other files of the codebook, of which the ledger keeps no earlier state. */
    private String wording(Session session, Moments.Moment moment) {
        String general =
                "What stands in the protocol, the other files of codebooks/ and the templates is taken as it is"
                        + " today on both sides: where its wording changed, that is not listed.";
        SortedMap<String, String> today = FileDigests.of(files);
        return session.snapshots().all().stream()
                .filter(snapshot -> snapshot.lastEntry() == moment.entry())
                .findFirst()
                .map(snapshot -> changed(snapshot, today))
                .filter(changed -> !changed.isEmpty())
                .map(changed -> general + " Changed since then: " + String.join(", ", changed) + ".")
                .orElse(general);
    }

    private static List<String> changed(Snapshot snapshot, SortedMap<String, String> today) {
        SortedMap<String, String> then = new TreeMap<>();
        if (snapshot.content().get("files") instanceof Map<?, ?> digests) {
            digests.forEach((file, digest) -> then.put(String.valueOf(file), String.valueOf(digest)));
        }
        List<String> changed = new ArrayList<>();
        today.forEach((file, digest) -> {
            if (then.containsKey(file) && !digest.equals(then.get(file))) {
                changed.add(file);
            }
        });
        return changed;
    }
}
