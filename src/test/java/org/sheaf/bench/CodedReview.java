// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.sheaf.audit.Decision;
import org.sheaf.audit.Digest;
import org.sheaf.citation.ReportId;
import org.sheaf.document.FullText;
import org.sheaf.document.Sentence;
import org.sheaf.generator.GenerateRecords;
import org.sheaf.protocol.Eligibility;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.Review;
import org.sheaf.steps.coding.CodingDesk;
import org.sheaf.steps.coding.OpenText;
import org.sheaf.steps.ledger.Actor;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.Workspace;

/**
 * A generated review (seed 7) named {@code coding} with included reports, their texts, and passages coded by two people.
 *
 * @param workspace the folder in which it is made; it must not be there yet
 * @param records how many records were found
 * @param reports how many reports are included
 * @param segments how many passages are coded
 * @param codes how many codes there are
 * @param sentences how many sentences a text has
 */
record CodedReview(Path workspace, int records, int reports, int segments, int codes, int sentences) {

    void make() throws IOException, InterruptedException {
        Files.createDirectory(workspace);
        Program.seconds(
                workspace,
                "init",
                "coding",
                "--title",
                "Generated",
                "--question",
                "How big?",
                "--framework",
                "none",
                "--registration",
                "none",
                "--reviewer",
                "amina",
                "--reviewer",
                "bram",
                "--stage",
                "full-text=1",
                "--synthesis",
                "main");
        Program.seconds(workspace, "whoami", "amina");
        GenerateRecords.main(new String[] {
            String.valueOf(records),
            "7",
            workspace.resolve("corpus/coding/searches/records.csv").toString(),
            workspace.resolve("truth.csv").toString()
        });
        Program.seconds(workspace, "run");
        List<ReportId> included = included();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < codes; i++) {
            lines.add(decision(
                    "code",
                    "amina",
                    0,
                    "",
                    Map.of("code", "code-" + i, "name", "Theme " + i, "definition", "It is " + i)));
        }
        Path texts = Files.createDirectories(workspace.resolve("corpus/coding/fulltexts"));
        Random chance = new Random(7);
        for (int i = 0; i < included.size(); i++) {
            String id = included.get(i).toString();
            lines.add(
                    decision("vote", "amina", 1, "", Map.of("report", id, "stage", "full-text", "choice", "include")));
            byte[] text = text(i, chance).getBytes(StandardCharsets.UTF_8);
            Digest digest = Digest.of(text);
            Files.write(texts.resolve(digest.hex() + ".txt"), text);
            lines.add(decision(
                    "got-full-text",
                    "amina",
                    2,
                    "",
                    Map.of(
                            "report",
                            id,
                            "stage",
                            "full-text",
                            "file",
                            digest.hex(),
                            "name",
                            i + ".txt",
                            "bytes",
                            String.valueOf(text.length))));
        }
        Path decisions = Files.createDirectories(workspace.resolve("corpus/coding/decisions"));
        Files.write(decisions.resolve("amina.jsonl"), lines, StandardCharsets.UTF_8);
        Program.seconds(workspace, "run");
        lines.addAll(segments(included, chance));
        Files.write(decisions.resolve("amina.jsonl"), lines, StandardCharsets.UTF_8);
        Program.seconds(workspace, "run");
    }

    private List<ReportId> included() {
        try (var desk = review().screening("full-text", Eligibility.NOTHING)) {
            return desk.queue().stream().limit(reports).toList();
        }
    }

    private String text(int number, Random chance) {
        StringBuilder text = new StringBuilder("Results\n\n");
        for (int i = 0; i < sentences; i++) {
            text.append("In study ")
                    .append(number)
                    .append(" person ")
                    .append(i)
                    .append(" spoke of theme ")
                    .append(chance.nextInt(codes))
                    .append(" and of work that went on for ")
                    .append(chance.nextInt(90))
                    .append(" days or more.")
                    .append(i % 8 == 7 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private List<String> segments(List<ReportId> included, Random chance) {
        List<String> lines = new ArrayList<>();
        try (CodingDesk desk = review().coding()) {
            for (int i = 0; i < included.size(); i++) {
                OpenText open = desk.open(included.get(i), problem -> {});
                FullText text = open.text();
                for (int s = 0; s < segments / Math.max(1, included.size()); s++) {
                    Sentence sentence =
                            text.sentences().get(chance.nextInt(text.sentences().size()));
                    String coder = i < 20 && s % 2 == 0 ? "bram" : "amina";
                    lines.add(decision(
                            "code-segment",
                            coder,
                            10 + i * 100 + s,
                            "",
                            Map.of(
                                    "report", open.report().toString(),
                                    "text", open.digest().hex(),
                                    "page", String.valueOf(sentence.page()),
                                    "start", String.valueOf(sentence.start()),
                                    "end", String.valueOf(sentence.end()),
                                    "quote", text.quote(sentence.start(), sentence.end()),
                                    "code", "code-" + chance.nextInt(codes))));
                }
                if (i < 20) {
                    for (String coder : List.of("amina", "bram")) {
                        lines.add(decision(
                                "coding-done",
                                coder,
                                90_000,
                                "",
                                Map.of("report", open.report().toString(), "on", "yes")));
                    }
                }
            }
        }
        return lines;
    }

    private static String decision(String kind, String person, int second, String why, Map<String, String> fields) {
        String at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second).toString();
        return new Decision(kind, person, at, why, new TreeMap<>(fields)).toJson();
    }

    Review review() {
        Workspace in = new Workspace(workspace);
        ReviewId id = in.review("coding");
        return Review.open(
                in, new Codebook(in, id).protocol(), new Actor(new ReviewerId("amina"), "bench", Clock.systemUTC()));
    }
}
