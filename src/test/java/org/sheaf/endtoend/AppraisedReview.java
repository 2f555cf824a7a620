// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small review whose included reports, Okafor 1991 and so on, are appraised with an invented checklist. */
final class AppraisedReview {
    static final String CHECKLIST = """
            name: Boats checklist
            version: "1"
            answers:
              - {code: Y, label: "Yes", meaning: good}
              - {code: U, label: "Can't tell", meaning: unclear, aliases: [CD]}
              - {code: N, label: "No", meaning: poor}
            items:
              - {id: q1, number: 1, label: Aims, question: Are the aims clear?, hints: [What they set out for]}
              - {id: q2, number: 2, label: Analysis, question: Was the analysis rigorous?, comment: [N]}
              - {id: q3, number: 3, label: Value, question: What is it worth?, kind: text, optional: yes}
            """;

    private final ExtractedReview review;
    private final String protocol;

    private AppraisedReview(ExtractedReview review, String protocol) {
        this.review = review;
        this.protocol = protocol;
    }

    /** Stands for one that is made before each test. */
    static AppraisedReview nothing() {
        return new AppraisedReview(ExtractedReview.in(Path.of("")), "");
    }

    /** Two raters for each study. */
    static AppraisedReview with(Path folder, int reports) {
        ExtractedReview extracted = ExtractedReview.with(folder, reports);
        AppraisedReview appraised =
                new AppraisedReview(extracted, extracted.sandbox().read("codebooks/harbour/protocol.yml"));
        appraised.checklist(CHECKLIST);
        return appraised.plan("instruments: [boats]");
    }

    Sandbox sandbox() {
        return review.sandbox();
    }

    ScreenedReview review() {
        return review.review();
    }

    AppraisedReview checklist(String text) {
        sandbox().write("codebooks/instruments/boats.yml", text);
        return this;
    }

    /** What stands under {@code appraisal:}, a line each. */
    AppraisedReview plan(String... lines) {
        sandbox()
                .write(
                        "codebooks/harbour/protocol.yml",
                        protocol + "\nappraisal:\n  " + String.join("\n  ", lines) + "\n");
        return this;
    }

    AppraisedReview as(String person) {
        review.as(person);
        return this;
    }

    Sandbox.Run run(String... args) {
        return type("", args);
    }

    /** The same with something typed. */
    Sandbox.Run type(String typed, String... args) {
        List<String> all = new ArrayList<>(List.of("appraise"));
        all.addAll(List.of(args));
        return sandbox().answerInTime(typed, all.toArray(String[]::new));
    }

    static String name(int report) {
        return ExtractedReview.name(report);
    }

    String id(int report) {
        return review.id(report);
    }

    /** Answers the two questions that are owed, and hands in. */
    AppraisedReview rate(String person, int report, String aims, String analysis) {
        as(person);
        run("set", name(report), "q1", aims);
        run("set", name(report), "q2", analysis, "--comment", "so " + person + " thinks");
        Sandbox.Run done = run("done", name(report));
        if (done.exitCode() != 0) {
            throw new AssertionError(done.err());
        }
        return this;
    }

    /** A page or table after it was written anew. */
    String page(String file) {
        sandbox().run("report");
        return sandbox().read("reports/harbour/" + file);
    }
}
