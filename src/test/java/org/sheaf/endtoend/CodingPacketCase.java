// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two laptops: a review, and a folder elsewhere in which packets of it are coded. */
abstract class CodingPacketCase {
    static final String TEXT = """
            Results

            The crew said that mending nets gave them calm. One man felt proud of his knots. Waiting was hard.

            Discussion

            Calm was found in common work.
            """;

    static final String CODEBOOK = """
            version: 0
            codes:
              - id: calm
                name: Feeling calm
                definition: Being at ease while at work
              - id: pride
                name: Pride
                definition: Thinking well of what one does
            """;

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    ScreenedReview review = new ScreenedReview(Path.of(""));
    Sandbox laptop = new Sandbox(Path.of(""));

    @BeforeEach
    void twoIncludedReportsWithTextsAndACodebook() {
        review = review(folder);
        laptop = new Sandbox(elsewhere);
    }

    static ScreenedReview review(Path folder) {
        ScreenedReview review = ScreenedReview.with(folder, 2, 1);
        for (int i = 1; i <= 2; i++) {
            review.run("screen", "vote", review.id(i), "include");
            review.text("vote", review.id(i), "include");
        }
        review.sandbox().write("one.txt", TEXT);
        review.sandbox().write("two.txt", "Results\n\nNobody spoke of calm here, but all were proud.\n");
        review.run("retrieval", "got", review.id(1), "one.txt");
        review.run("retrieval", "got", review.id(2), "two.txt");
        review.sandbox().write("codebooks/harbour/codebook.yml", CODEBOOK);
        review.run("codebook", "take", "--why", "agreed");
        return review;
    }

    Sandbox.Run answer(String typed, String... args) {
        return review.sandbox().answer(typed, args);
    }

    void packetOfBram() throws IOException {
        review.run("packet", "make", "--coding", "--for", "bram", "-o", "p");
        send("p");
    }

    void send(String packet) throws IOException {
        Files.copy(folder.resolve(packet), elsewhere.resolve(packet));
    }

    Sandbox.Run merge(String packet) {
        return review.run("packet", "merge", elsewhere.resolve(packet).toString());
    }
}
