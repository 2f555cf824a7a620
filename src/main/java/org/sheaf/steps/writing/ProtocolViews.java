// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sheaf.audit.Decision;
import org.sheaf.citation.LinkKind;
import org.sheaf.coding.CodebookStep;
import org.sheaf.protocol.AppraisalPlan;
import org.sheaf.protocol.CodingApproach;
import org.sheaf.protocol.EarlierVersion;
import org.sheaf.protocol.Framework;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Role;
import org.sheaf.protocol.Stage;
import org.sheaf.reporting.ProtocolView;
import org.sheaf.steps.coding.CodingState;
import org.sheaf.steps.ledger.DecisionKind;
import org.sheaf.steps.screening.ScreeningViews;

/** The protocol as the page shows it, with what facts tell of changes to it. */
public final class ProtocolViews {
    private final WritingFacts facts;
    private final Protocol protocol;

    private ProtocolViews(WritingFacts facts) {
        this.facts = facts;
        this.protocol = facts.protocol();
    }

    /** There is always one: a review without a protocol is none. */
    public static ProtocolView of(WritingFacts facts) {
        return new ProtocolViews(facts).view();
    }

    /** What the page says, in one line. */
    public static String summary(ProtocolView view) {
        return Words.amount(view.people().size(), "person", "people") + ", "
                + Words.amount(view.stages().size(), "stage") + " of screening, "
                + Words.amount(view.changes().size(), "recorded change");
    }

    private ProtocolView view() {
        Framework framework = protocol.framework();
        List<String> parts =
                framework == Framework.NONE ? List.copyOf(protocol.elements().keySet()) : framework.parts();
        return new ProtocolView(
                facts.frame(),
                protocol.title(),
                protocol.question(),
                framework == Framework.NONE ? "" : framework.key(),
                parts.stream()
                        .map(part -> new ProtocolView.Element(
                                part, protocol.elements().getOrDefault(part, "")))
                        .toList(),
                protocol.registration(),
                protocol.reviewers().stream().map(ProtocolViews::person).toList(),
                protocol.stages().stream().map(this::stage).toList(),
                coding(),
                appraisal(),
                protocol.syntheses().stream()
                        .map(synthesis -> new ProtocolView.Synthesis(synthesis.title(), synthesis(synthesis)))
                        .toList(),
                rules(),
                changes());
    }

    /** Which one stands under the flow. */
    private static String updates(Protocol.Synthesis synthesis) {
        return synthesis
                .updates()
                .map(earlier -> earlier instanceof EarlierVersion.Kept
                        ? "; it updates an earlier state of this review"
                        : "; it updates a review that was published before")
                .orElse("");
    }

    private static ProtocolView.Person person(Protocol.Reviewer reviewer) {
        return new ProtocolView.Person(
                reviewer.id().name(),
                reviewer.name(),
                reviewer.roles().stream()
                        .sorted()
                        .map(Role::key)
                        .map(key -> key.replace('-', ' '))
                        .collect(Collectors.joining(", ")));
    }

    private ProtocolView.Stage stage(Stage stage) {
        return new ProtocolView.Stage(
                stage.name(),
                stage.kind() == Stage.Kind.FULL_TEXT ? "Full texts" : "Titles and abstracts",
                ScreeningViews.rules(stage),
                protocol.voters(stage).stream().map(ReviewerId::name).collect(Collectors.joining(", ")));
    }

    private List<String> coding() {
        return protocol.coding()
                .approach()
                .map(approach -> List.of(
                        "Approach: " + words(approach) + ".",
                        Words.amount(protocol.coding().coders(), "person codes", "people code") + " each text."))
                .orElse(List.of());
    }

    private List<String> appraisal() {
        AppraisalPlan plan = protocol.appraisal();
        if (!plan.isAgreed()) {
            return List.of();
        }
        List<String> names = plan.instruments().stream()
                .map(id -> facts.appraisal().instruments().stream()
                        .filter(instrument -> instrument.id().equals(id))
                        .map(AppraisalMethods::named)
                        .findFirst()
                        .orElse(id))
                .toList();
        List<String> sentences = new ArrayList<>(List.of(
                "Each " + plan.of().key() + " is appraised with " + Words.listed(names) + ".",
                Words.amount(plan.raters(), "person appraises", "people appraise") + " each, "
                        + (plan.raters() > 1 ? "unseen by each other until they hand in." : "alone.")));
        plan.without()
                .forEach(rule -> sentences.add(
                        "A table shows which themes would stand without some of them: " + rule.name() + "."));
        return sentences;
    }

    /** An approach as the field names it. */
    static String words(CodingApproach approach) {
        return switch (approach) {
            case THEMATIC -> "thematic synthesis";
            case FRAMEWORK -> "framework synthesis, best fit";
        };
    }

    private static String synthesis(Protocol.Synthesis synthesis) {
        return synthesis
                        .method()
                        .map(method -> method.key().replace('-', ' ') + "; ")
                        .orElse("")
                + (synthesis.flow().isEmpty()
                        ? "its flow is derived from the decisions of this review" + updates(synthesis)
                        : "its flow is as a publication states it");
    }

    private List<String> rules() {
        List<String> merged = protocol.mergedKinds().stream()
                .sorted()
                .map(LinkKind::key)
                .map(key -> key.replace('-', ' '))
                .toList();
        List<String> rules = new ArrayList<>();
        rules.add(
                merged.isEmpty()
                        ? "De-duplication links errata, comments, preprints and abstracts to their papers and merges none."
                        : "De-duplication merges with their papers: " + Words.listed(merged) + ".");
        rules.add("References are written after " + Bibliography.of(protocol).style()
                + (protocol.citationStyle().isEmpty() ? " (nobody named a style)." : "."));
        List<String> checklists = protocol.reporting().stream()
                .filter(id -> ReviewId.parse(id).isPresent()) // no other word can be the id of one
                .toList();
        if (!checklists.isEmpty()) {
            rules.add("The review is reported after: " + Words.listed(checklists) + ".");
        }
        return rules;
    }

    private record Dated(String at, ProtocolView.Change change) {}

    private List<ProtocolView.Change> changes() {
        List<Dated> changes = new ArrayList<>();
        Map<String, String> rulesOf = new HashMap<>();
        facts.session().decisions().all().stream().sorted().forEach(decision -> {
            String what = what(decision, rulesOf);
            if (!what.isEmpty()) {
                changes.add(dated(decision.at(), decision.actor(), what, decision.why()));
            }
        });
        for (CodebookStep step :
                CodingState.of(facts.session(), protocol).codebook().steps()) {
            changes.add(dated(
                    step.at(),
                    step.actor(),
                    "codebook, version " + step.version() + ": "
                            + Words.amount(step.lines().size(), "code touched", "codes touched"),
                    step.why()));
        }
        changes.sort(Comparator.comparing(Dated::at, Decision.BY_TIME));
        return changes.stream().map(Dated::change).toList();
    }

    private static Dated dated(String at, String who, String what, String why) {
        return new Dated(at, new ProtocolView.Change(Words.day(at), who, what, why));
    }

    /** Empty where a decision changes nothing that was agreed. The rules with which a stage began are no change. */
    private String what(Decision decision, Map<String, String> rulesOf) {
        String stage = name(decision.about().getOrDefault("stage", ""));
        Optional<DecisionKind> kind = kind(decision);
        if (kind.isEmpty()) {
            return "";
        }
        return switch (kind.get()) {
            case STAGE_RULES -> {
                String votes = decision.about().getOrDefault("votes", "");
                String before = rulesOf.put(stage, votes);
                yield before == null || before.equals(votes)
                        ? ""
                        : stage + ": votes on each report, " + before + " before, " + votes + " now";
            }
            case MERGE_REASON ->
                "reason for exclusion " + decision.about().getOrDefault("reason", "") + " counts as "
                        + decision.about().getOrDefault("into", "");
            case ORDER ->
                stage + ": reports come in the order \"" + decision.about().getOrDefault("order", "") + "\"";
            case STOP_SCREENING -> stage + ": screening was stopped before all was read";
            case RESUME_SCREENING -> stage + ": what was left unread is to be read after all";
            default -> "";
        };
    }

    private String name(String stage) {
        return protocol.stages().stream()
                .filter(one -> one.id().equals(stage))
                .map(Stage::name)
                .findFirst()
                .orElse(stage);
    }

    private static Optional<DecisionKind> kind(Decision decision) {
        return List.of(DecisionKind.values()).stream()
                .filter(kind -> kind.key().equals(decision.kind()))
                .findFirst();
    }
}
