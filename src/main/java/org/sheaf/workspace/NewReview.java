// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Framework;
import org.sheaf.protocol.ReviewId;

/** Makes the folders of a new review and writes its protocol with comments for the people who will edit it. */
public final class NewReview {
    /**
     * What was answered about the new review; empty where it was left open.
     *
     * @param people {@code ID}, {@code ID=NAME} or {@code ID=NAME:ROLE,ROLE}
     * @param stages {@code ID=VOTES}
     * @param syntheses {@code ID} or {@code ID=TITLE}
     */
    public record Answers(
            String title,
            String question,
            Framework framework,
            String registration,
            List<String> people,
            List<String> stages,
            List<String> syntheses) {

        /** Answers to which nobody can object: each is held against a protocol by taking its place among them. */
        private static final Answers SOUND =
                new Answers("Title", "", Framework.NONE, "", List.of("somebody"), List.of(), List.of());

        public static Answers ofTitle(String title) {
            return new Answers(title, "", Framework.NONE, "", SOUND.people, List.of(), List.of());
        }

        public static Answers ofPeople(List<String> people) {
            return new Answers(SOUND.title, "", Framework.NONE, "", people, List.of(), List.of());
        }

        public static Answers ofStages(List<String> stages) {
            return new Answers(SOUND.title, "", Framework.NONE, "", SOUND.people, stages, List.of());
        }

        public static Answers ofSyntheses(List<String> syntheses) {
            return new Answers(SOUND.title, "", Framework.NONE, "", SOUND.people, List.of(), syntheses);
        }
    }

    private final Workspace workspace;
    private final ReviewId review;

    public NewReview(Workspace workspace, ReviewId review) {
        this.workspace = workspace;
        this.review = review;
    }

    /** @throws ReviewException if there is a review of this name already: nothing of it is written over */
    public void refuseIfThere() {
        if (workspace.codebook(review).equals(workspace.instruments())) {
            throw ReviewException.usage(
                    "A review cannot be called \"" + review + "\": that folder holds the instruments of all reviews.",
                    "Choose another name.");
        }
        if (workspace.codebook(review).equals(workspace.checklists())) {
            throw ReviewException.usage(
                    "A review cannot be called \"" + review + "\": that folder holds the checklists of all reviews.",
                    "Choose another name.");
        }
        if (Files.exists(workspace.protocolFile(review))) {
            throw ReviewException.usage(
                    "There is a review \"" + review + "\" already: " + workspace.name(workspace.protocolFile(review))
                            + ".",
                    "Edit that file, or choose another name.");
        }
    }

    /** What keeps these answers from standing in a protocol, in words; empty if nothing does. */
    public String objections(Answers answers) {
        List<Problem> problems = new ArrayList<>();
        ProtocolFile.read(workspace.name(workspace.protocolFile(review)), protocol(answers), review, problems);
        return problems.stream()
                .filter(Problem::isError)
                .map(problem -> problem.what() + " " + problem.advice())
                .collect(Collectors.joining("\n"));
    }

    /** @throws ReviewException if an answer cannot stand in a protocol; nothing is written then */
    public void write(Answers answers) {
        String objections = objections(answers);
        if (!objections.isEmpty()) {
            throw ReviewException.usage(objections, "Nothing was written.");
        }
        String text = protocol(answers);
        Path file = workspace.protocolFile(review);
        try {
            Files.createDirectories(workspace.searchesFolder(review));
            SafeFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
            Path searches = workspace.corpus(review).resolve("searches.yml");
            if (!Files.exists(searches)) {
                SafeFiles.write(searches, SEARCHES.getBytes(StandardCharsets.UTF_8));
            }
            Path eligibility = workspace.eligibilityFile(review);
            if (!Files.exists(eligibility)) {
                SafeFiles.write(eligibility, ELIGIBILITY.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw ReviewException.workspace(
                    "The review's folders cannot be made: " + FileTrouble.words(e) + ".",
                    "Choose a folder in which you may write.",
                    e);
        }
    }

    private String protocol(Answers answers) {
        StringBuilder text = new StringBuilder();
        text.append("# The protocol of one review: what was agreed before anything was screened.\n");
        text.append("# Lines that begin with # are remarks for people; the program passes over them.\n\n");
        field(text, "review", review.name());
        field(text, "title", answers.title());
        field(text, "question", answers.question());
        text.append("\n# How the question is taken apart: PICo, PICO, SPIDER, PCC, PEO, SPICE or none.\n");
        field(text, "framework", answers.framework().key());
        if (!answers.framework().parts().isEmpty()) {
            text.append("elements:\n");
            answers.framework()
                    .parts()
                    .forEach(part -> text.append("  ").append(part).append(":\n"));
        }
        text.append("\n# Where the protocol is registered, such as PROSPERO CRD42…; empty if nowhere.\n");
        field(text, "registration", answers.registration());
        text.append("\n# Everybody who acts. Roles: lead, reviewer, information-specialist, coder, adjudicator.\n");
        text.append("reviewers:\n");
        answers.people().forEach(person -> person(text, person));
        text.append(
                "\n# The stages of screening, and how many independent votes each report needs there. Also possible at each:\n"
                        + "# kind, voters, settle, independent, unsure (docs/guide/screening.md).\n");
        text.append("stages:\n");
        List<String> stages =
                answers.stages().isEmpty() ? List.of("title-abstract=2", "full-text=2") : answers.stages();
        for (String stage : stages) {
            String[] parts = split(stage, "2");
            item(text, "id", parts[0]);
            text.append("    votes: ").append(quoted(parts[1])).append('\n');
        }
        text.append(
                "\n# How full texts are coded: thematic (Thomas and Harden) or framework (best fit), and by how many each.\n");
        text.append("# coding:\n#   approach: thematic\n#   coders: 1\n");
        text.append("\n# The syntheses over this one corpus; each has its own included studies and its own flow.\n");
        text.append("syntheses:\n");
        for (String synthesis : answers.syntheses().isEmpty() ? List.of("main") : answers.syntheses()) {
            String[] parts = split(synthesis, "");
            item(text, "id", parts[0]);
            if (!parts[1].isEmpty()) {
                text.append("    title: ").append(quoted(parts[1])).append('\n');
            }
        }
        text.append(
                "\n# Records that belong to a paper without being it are linked, not merged. Name a kind here to\n");
        text.append("# merge it instead: erratum, comment, protocol, preprint, conference-abstract.\n");
        text.append("deduplication:\n  merge: []\n");
        return text.toString();
    }

    private static void person(StringBuilder text, String person) {
        String[] parts = split(person, "");
        int colon = parts[1].lastIndexOf(':');
        String name = colon < 0 ? parts[1] : parts[1].substring(0, colon);
        String roles = colon < 0 ? "reviewer" : parts[1].substring(colon + 1);
        item(text, "id", parts[0]);
        text.append("    name: ").append(quoted(name)).append('\n');
        text.append("    roles: [")
                .append(List.of(roles.split(",")).stream()
                        .map(String::strip)
                        .map(NewReview::quoted)
                        .collect(Collectors.joining(", ")))
                .append("]\n");
    }

    private static String[] split(String text, String otherwise) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new String[] {text.strip(), otherwise}
                : new String[] {
                    text.substring(0, equals).strip(),
                    text.substring(equals + 1).strip()
                };
    }

    private static void field(StringBuilder text, String key, String value) {
        text.append(key)
                .append(':')
                .append(value.isEmpty() ? "" : " " + quoted(value))
                .append('\n');
    }

    private static void item(StringBuilder text, String key, String value) {
        text.append("  - ").append(key).append(": ").append(quoted(value)).append('\n');
    }

    /** In double quotes where YAML would read more into the value than its letters. */
    private static String quoted(String value) {
        boolean plain = value.matches("[A-Za-z0-9][A-Za-z0-9 .,()-]*") && !value.endsWith(" ");
        return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static final String SEARCHES = """
            # The searches of this review, one after another. Copy the exported files into searches/ beside this file.
            # Leave out what nobody wrote down: the search report shows it as a gap.
            #
            # searches:
            #   - id: medline-2026              # a short name, used nowhere else
            #     kind: database                # database, register, website, organisation or citation-searching
            #     source: MEDLINE               # what was searched
            #     platform: Ovid                # through what
            #     date: 2026-03-02              # when it was run
            #     query: |                      # the exact strategy, copied and pasted
            #       1 exp Employment, Supported/
            #       2 (individual placement adj2 support).ti,ab.
            #       3 1 or 2
            #     limits: [English, 2000 to current]
            #     filters:                      # published search filters
            #     prior-work:                   # earlier strategies that were adapted
            #     updates:                      # how the search is kept up to date
            #     peer-review:                  # who peer reviewed it (PRESS, say)
            #     note:
            #     hits: 412                     # the number of hits that the platform stated
            #     files: [medline-1.ris, medline-2.ris]   # several where the platform caps exports
            searches: []

            # About all searches together, for the search report:
            # contacts:                         # authors or experts who were asked
            # other-methods:                    # any other way of finding studies
            # updates:
            # peer-review:
            """;

    private static final String ELIGIBILITY = """
            # What makes a study eligible, why a report is excluded, and the words that light up while people screen.
            # Agree on it before anybody screens. Leave out what you do not need.
            #
            # criteria:                         # shown beside each record
            #   - id: participants              # a short name: small letters, digits, hyphens
            #     element: Study participants   # the part of the question
            #     eligible: Adults of working age with a hearing loss
            #     rule: More than half of the participants have one    # how a case on the border is decided
            #     note: Veterans count
            criteria: []

            # One list for everybody. The first reason that applies is given, so put what is seen at once on top.
            #
            # reasons:
            #   - id: wrong-participants
            #     name: Participants without a hearing loss      # as it stands in the flow diagram
            #     criterion: participants       # the criterion that is not met; leave it out if it is none
            reasons: []

            # Other forms of a word light up with it (employ: employed, employment); a * stands for any ending. Include
            # and exclude are two colours. They decide nothing.
            #
            # highlight:
            #   include: [work, employ*, hearing aid]
            #   exclude: [child*, animal model]
            highlight:
              include: []
              exclude: []
            """;
}
