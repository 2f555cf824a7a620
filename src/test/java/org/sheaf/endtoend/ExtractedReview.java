// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small review with some included reports, called Okafor 1991, Okafor 1992 and so on, in which amina acts. */
final class ExtractedReview {
    private final ScreenedReview review;

    private ExtractedReview(ScreenedReview review) {
        this.review = review;
    }

    static ExtractedReview with(Path folder, int reports) {
        ScreenedReview review = ScreenedReview.with(folder, reports, 1);
        for (int i = 1; i <= reports; i++) {
            review.run("screen", "vote", review.id(i), "include");
            review.text("vote", review.id(i), "include");
        }
        return new ExtractedReview(review);
    }

    /** Nothing is in it yet. */
    static ExtractedReview in(Path folder) {
        return new ExtractedReview(new ScreenedReview(folder));
    }

    static String name(int number) {
        return "Okafor " + (1990 + number);
    }

    Sandbox sandbox() {
        return review.sandbox();
    }

    ScreenedReview review() {
        return review;
    }

    String id(int number) {
        return "R" + review.id(number);
    }

    ExtractedReview as(String person) {
        review.as(person);
        return this;
    }

    Sandbox.Run extract(String... args) {
        return type("", args);
    }

    /** The same with something typed. */
    Sandbox.Run type(String typed, String... args) {
        List<String> all = new ArrayList<>(List.of("extract"));
        all.addAll(List.of(args));
        return review.sandbox().answerInTime(typed, all.toArray(String[]::new));
    }

    Sandbox.Run set(int report, String field, String value) {
        return extract("set", name(report), field, value);
    }

    /** Fills in every required field of the first so many reports. */
    ExtractedReview whole(int reports) {
        for (int i = 1; i <= reports; i++) {
            set(i, "first-author", "Okafor");
            set(i, "date", String.valueOf(1990 + i));
            set(i, "country", "Land " + i);
            set(i, "intervention", "IPS");
            set(i, "method", "interviews");
            set(i, "participants", "dockers | " + (10 + i) + " | interview");
        }
        return this;
    }

    String report(String name) {
        return sandbox().read("reports/harbour/" + name);
    }
}
