// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.foreign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.ImportedDecision;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Stage;
import org.sheaf.screening.ScreeningDecision;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.screening.VoteIntake;

/** Turns the rows of an export into votes, row by row, and gathers what is missing for the others. */
final class ToolRows {
    private final String file;
    private final ToolMapping mapping;
    private final Stage stage;
    private final Protocol protocol;
    private final Eligibility eligibility;
    private final String now;
    private final List<Problem> problems = new ArrayList<>();

    /** What is said once for many rows, with the first of them and their number. */
    private final Map<String, Repeated> repeated = new LinkedHashMap<>();

    /** By report and person, what was read; a person's rows on one report must say the same. */
    private final Map<String, Said> said = new LinkedHashMap<>();

    ToolRows(String file, ToolMapping mapping, Stage stage, Protocol protocol, Eligibility eligibility, Instant now) {
        this.file = file;
        this.mapping = mapping;
        this.stage = stage;
        this.protocol = protocol;
        this.eligibility = eligibility;
        this.now = now.toString();
    }

    /** Records without a decision. */
    private long silent;

    private long decided;

    /** Something that a person said of a report. */
    private record Said(
            long row, ReportId report, ReviewerId reviewer, ScreeningDecision decision, String from, boolean clear) {
        Said unclear() {
            return new Said(row, report, reviewer, decision, from, false);
        }
    }

    private record Repeated(long row, long rows, String what, String advice) {}

    private void once(String key, long row, String what, String advice) {
        repeated.merge(
                key,
                new Repeated(row, 1, what, advice),
                (before, now) -> new Repeated(before.row(), before.rows() + 1, before.what(), before.advice()));
    }

    /** Takes a row. @param reports those that it can be about */
    void add(CitationRecord record, SortedSet<ReportId> reports) {
        List<ImportedDecision> given = new ArrayList<>(record.decisions());
        given.removeIf(decision -> tool(decision).isPresent()
                && mapping.tool().isPresent()
                && !tool(decision).equals(mapping.tool()));
        if (given.isEmpty() && mapping.all().isPresent() && mapping.tool().isPresent()) {
            given.add(new ImportedDecision(
                    mapping.tool().get().words(), "", mapping.all().get().key(), List.of()));
        }
        if (given.isEmpty()) {
            silent++;
            return;
        }
        decided++;
        long row = record.source().line();
        if (reports.size() != 1) {
            problems.add(Problem.error(
                    file,
                    row,
                    "\"" + record.title() + "\" "
                            + (reports.isEmpty()
                                    ? "is no report of this review"
                                    : "can be " + reports.size() + " reports of this review: "
                                            + reports.stream()
                                                    .map(ReportId::toString)
                                                    .collect(Collectors.joining(", ")))
                            + "; its decisions were not taken.",
                    reports.isEmpty()
                            ? "Import the file among the searches if it is new, or vote with `sheaf screen vote`."
                            : "Vote on the right one with `sheaf screen vote`, or join them if they are one."));
            return;
        }
        given.forEach(decision -> decision(row, reports.first(), decision));
    }

    private static Optional<OtherTool> tool(ImportedDecision decision) {
        return OtherTool.named(decision.tool());
    }

    private void decision(long row, ReportId report, ImportedDecision given) {
        Optional<OtherTool> tool = tool(given).or(mapping::tool);
        if (tool.isEmpty()) {
            once(
                    "tool " + given.tool(),
                    row,
                    "has a decision (\"" + given.tool() + "\") and does not say with which tool it was taken",
                    "Say it with --from rayyan, covidence, eppi or asreview.");
            return;
        }
        Optional<ReviewerId> reviewer =
                Optional.ofNullable(mapping.reviewers().get(given.reviewer().strip()));
        if (reviewer.isEmpty()) {
            once("reviewer " + given.reviewer(), row, unmapped(given.reviewer()), option(given.reviewer()));
            return;
        }
        Optional<ScreeningDecision> choice = choice(row, given);
        choice.ifPresent(decision ->
                say(new Said(row, report, reviewer.get(), decision, tool.get().key(), true)));
    }

    private static String unmapped(String name) {
        return name.isBlank()
                ? "has a decision of which the tool does not say whose it is"
                : "has a decision of \"" + name + "\", and who that is here is not said";
    }

    private String option(String name) {
        List<String> likely = protocol.reviewers().stream()
                .filter(reviewer -> reviewer.name().equalsIgnoreCase(name.strip())
                        || reviewer.id().name().equalsIgnoreCase(name.strip()))
                .map(reviewer -> reviewer.id().name())
                .toList();
        String id = likely.size() == 1 ? likely.get(0) : "ID";
        String who = protocol.voters(stage).stream().map(ReviewerId::name).collect(Collectors.joining(", "));
        return "Add --reviewer " + (name.isBlank() ? id : "\"" + name + "=" + id + "\"")
                + (id.equals("ID") ? ", with ID one of " + who + "." : ".");
    }

    private Optional<ScreeningDecision> choice(long row, ImportedDecision given) {
        return switch (given.decision().strip().toLowerCase(Locale.ROOT)) {
            case "included", "include", "relevant", "accepted", "yes" -> Optional.of(new ScreeningDecision.Include());
            case "maybe", "unsure", "undecided" -> Optional.of(new ScreeningDecision.Unsure());
            case "excluded", "exclude", "irrelevant", "not relevant", "rejected", "no" ->
                reason(row, given.reasons()).map(ScreeningDecision.Exclude::new);
            default -> {
                once(
                        "word " + given.decision(),
                        row,
                        "says \"" + given.decision() + "\", which is no vote of one person",
                        "Let the people concerned vote with `sheaf screen`.");
                yield Optional.empty();
            }
        };
    }

    /** The first of the reasons in the order of the list; empty text for none, nothing if one is not known here. */
    private Optional<String> reason(long row, List<String> names) {
        List<String> ids = new ArrayList<>();
        if (names.isEmpty()) {
            ids.add(mapping.reasons().getOrDefault("", ""));
        }
        for (String name : names) {
            Optional<String> id = reason(name.strip());
            if (id.isEmpty()) {
                once(
                        "reason " + name,
                        row,
                        "gives the reason \"" + name.strip() + "\", and which that is here is not said",
                        "Add --reason \"" + name.strip() + "=ID\", with ID one of " + reasonIds()
                                + "; or nothing behind the = to leave the reason out.");
                return Optional.empty();
            }
            ids.add(id.get());
        }
        Optional<String> first = eligibility.firstOf(ids).map(Eligibility.Reason::id);
        if (first.isEmpty()
                && stage.kind() == Stage.Kind.FULL_TEXT
                && !eligibility.reasons().isEmpty()) {
            once(
                    "no reason",
                    row,
                    "excludes at full text and has no reason",
                    "Add --reason ID if one reason holds for all of them, with ID one of " + reasonIds() + ".");
            return Optional.empty();
        }
        return Optional.of(first.orElse(""));
    }

    private String reasonIds() {
        return eligibility.reasons().stream().map(Eligibility.Reason::id).collect(Collectors.joining(", "));
    }

    private Optional<String> reason(String name) {
        if (mapping.reasons().containsKey(name)) {
            return Optional.ofNullable(mapping.reasons().get(name));
        }
        return eligibility.reasons().stream()
                .filter(reason ->
                        reason.id().equalsIgnoreCase(name) || reason.name().equalsIgnoreCase(name))
                .map(Eligibility.Reason::id)
                .findFirst();
    }

    private void say(Said one) {
        String key = one.report() + " " + one.reviewer();
        Said before = said.get(key);
        if (before == null) {
            said.put(key, one);
            return;
        }
        boolean excludeBoth = before.decision() instanceof ScreeningDecision.Exclude
                && one.decision() instanceof ScreeningDecision.Exclude;
        if (before.row() == one.row() && excludeBoth) { // several codes for one exclusion: the first that applies
            List<String> both =
                    List.of(before.decision().reasonId(), one.decision().reasonId());
            String first = eligibility.firstOf(both).map(Eligibility.Reason::id).orElse("");
            said.put(
                    key,
                    new Said(
                            one.row(),
                            one.report(),
                            one.reviewer(),
                            new ScreeningDecision.Exclude(first),
                            one.from(),
                            before.clear()));
        } else if (!before.decision().equals(one.decision())) {
            problems.add(Problem.error(
                    file,
                    one.row(),
                    one.reviewer() + " decides two things about " + one.report() + " (row " + before.row()
                            + " too); neither was taken.",
                    "Vote with `sheaf screen vote`, or take one of the two out of the file."));
            said.put(key, before.unclear());
        }
    }

    /** What was wrong, row by row, and behind it what is missing for many rows. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (silent > 0) {
            all.add(Problem.warning(
                    file,
                    0,
                    silent + (silent == 1 ? " record has" : " records have") + " no decision"
                            + (mapping.tool().isPresent()
                                    ? " of " + mapping.tool().get().words()
                                    : "")
                            + "; there is no vote on them.",
                    decided > 0
                            ? ""
                            : "If it is a list of only the included or only the excluded ones, say so: --all-as include"
                                    + " --from covidence, for example."));
        }
        repeated.values()
                .forEach(one -> all.add(Problem.error(
                        file,
                        one.row(),
                        "This row " + one.what() + "; it was not taken"
                                + (one.rows() == 1 ? "." : ", nor were " + (one.rows() - 1) + " more like it."),
                        one.advice())));
        return all;
    }

    /** The votes, by row. */
    List<VoteIntake.Incoming> incoming() {
        List<VoteIntake.Incoming> incoming = new ArrayList<>();
        for (Said one : said.values()) {
            if (one.clear()) {
                incoming.add(new VoteIntake.Incoming(file, one.row(), vote(one, incoming.size() + 1)));
            }
        }
        return incoming;
    }

    /** @param number tells apart what two people said alike at one moment, since nothing else does but their names */
    private Decision vote(Said one, int number) {
        Map<String, String> about = new TreeMap<>();
        about.put("stage", stage.id());
        about.put("report", one.report().toString());
        about.put("choice", one.decision().key());
        about.put("from", one.from());
        about.put("time", VoteIntake.TIME_OF_INTAKE);
        about.put("number", String.valueOf(number));
        if (!one.decision().reasonId().isEmpty()) {
            about.put("reason", one.decision().reasonId());
        }
        return new Decision(DecisionKind.VOTE.key(), one.reviewer().name(), now, "", new TreeMap<>(about));
    }

    /** By person here, in how many rows they said what. */
    Map<String, Map<String, Long>> shares() {
        return said.values().stream()
                .filter(Said::clear)
                .collect(Collectors.groupingBy(
                        one -> one.reviewer().name(),
                        TreeMap::new,
                        Collectors.groupingBy(one -> one.decision().key(), TreeMap::new, Collectors.counting())));
    }
}
