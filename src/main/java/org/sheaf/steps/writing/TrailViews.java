// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.ReportId;
import org.sheaf.protocol.Stage;
import org.sheaf.reporting.TrailView;
import org.sheaf.steps.ledger.Standing;
import org.sheaf.store.StoredFile;

/**
 * The audit trail as the page shows it. It is made of what came in and what people decided, and of no entry of the ledger:
 * entries are made anew when a database is made again, and pages must not change by that.
 */
public final class TrailViews {
    /** The fields that tell what an act was about, in the order in which they are told. */
    private static final Map<String, String> TOLD = told();

    private final WritingFacts facts;

    private TrailViews(WritingFacts facts) {
        this.facts = facts;
    }

    /** There is always one. */
    public static TrailView of(WritingFacts facts) {
        return new TrailViews(facts).view();
    }

    /** What the page says, in one line. */
    public static String summary(TrailView view) {
        long acts = view.kinds().stream().mapToLong(TrailView.Kind::acts).sum();
        return Words.amount(acts, "act") + " of people, " + view.acts().size() + " of them one by one";
    }

    private static Map<String, String> told() {
        Map<String, String> told = new LinkedHashMap<>();
        for (String field : List.of(
                "stage", "name", "batch", "order", "model", "votes", "who", "leaves", "takes", "how", "sample", "of",
                "seed", "round", "blind", "as", "reason", "old", "new", "code", "into")) {
            told.put(field, field);
        }
        told.put("stage", "at");
        told.put("name", "file");
        return told;
    }

    private TrailView view() {
        List<Decision> decisions =
                facts.session().decisions().all().stream().sorted().toList();
        return new TrailView(facts.frame(), files(), kinds(decisions), acts(decisions));
    }

    private List<TrailView.File> files() {
        Standing standing = facts.library().standing();
        return standing.files().stream()
                .map(file -> new TrailView.File(
                        file.name(),
                        file.searchId(),
                        file.records(),
                        file.digest().abbreviated(),
                        state(standing, file)))
                .toList();
    }

    private static String state(Standing standing, StoredFile file) {
        if (standing.isWithdrawn(file)) {
            return "taken back";
        }
        return standing.counts(file) ? "counts" : "its search was replaced";
    }

    private static List<TrailView.Kind> kinds(List<Decision> decisions) {
        Map<ActWords, List<Decision>> byKind = new LinkedHashMap<>();
        decisions.forEach(decision -> byKind.computeIfAbsent(ActWords.of(decision), kind -> new ArrayList<>())
                .add(decision));
        List<TrailView.Kind> kinds = new ArrayList<>();
        byKind.forEach((words, acts) -> {
            Map<String, Integer> people = new TreeMap<>();
            acts.forEach(act -> people.merge(act.actor(), 1, Integer::sum));
            List<String> who = new ArrayList<>();
            people.forEach((person, n) -> who.add(person + " (" + n + ")"));
            kinds.add(new TrailView.Kind(
                    words.part(),
                    words.what(),
                    acts.size(),
                    who,
                    Words.day(acts.get(0).at()),
                    Words.day(acts.get(acts.size() - 1).at()),
                    words.show() == ActWords.Show.NUMBERS_ONLY));
        });
        return kinds;
    }

    private List<TrailView.Act> acts(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> ActWords.of(decision).show() == ActWords.Show.EACH)
                .map(decision -> new TrailView.Act(
                        Words.day(decision.at()),
                        decision.actor(),
                        ActWords.of(decision).what(),
                        about(decision),
                        decision.why()))
                .toList();
    }

    private String about(Decision decision) {
        List<String> words = new ArrayList<>();
        TOLD.forEach((field, label) -> {
            String value = decision.about().getOrDefault(field, "");
            if (!value.isBlank()) {
                words.add(label + " " + (field.equals("stage") ? stage(value) : value));
            }
        });
        String report = decision.about().getOrDefault("report", "");
        String reports = decision.about().getOrDefault("reports", "");
        if (!report.isBlank()) {
            words.add(title(report));
        } else if (!reports.isBlank()) {
            words.add(Words.amount(reports.split(" ").length, "report"));
        }
        return String.join("; ", words);
    }

    private String stage(String id) {
        return facts.protocol().stages().stream()
                .filter(stage -> stage.id().equals(id))
                .map(Stage::name)
                .findFirst()
                .orElse(id);
    }

    private String title(String report) {
        return ReportId.parse(report)
                .flatMap(id -> facts.library().find(id.anchor()))
                .map(CitationRecord::title)
                .filter(title -> !title.isBlank())
                .orElse(report);
    }
}
