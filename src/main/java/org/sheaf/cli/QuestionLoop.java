// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sheaf.steps.Question;
import org.sheaf.steps.Review;
import org.sheaf.steps.ledger.RecordCard;

/** Asks a person about each pair in doubt, one after another. */
final class QuestionLoop {
    private final Console console;
    private final Review review;

    QuestionLoop(Console console, Review review) {
        this.console = console;
        this.review = review;
    }

    /** Runs until the queue is empty or the person stops; true if anything was answered. */
    boolean run() {
        List<Question> questions = review.questions();
        if (questions.isEmpty()) {
            console.print("No pair waits for an answer.");
            return false;
        }
        int answered = 0;
        for (int i = 0; i < questions.size(); i++) {
            show(i + 1, questions.size(), questions.get(i));
            Optional<Boolean> goOn = answer(questions.get(i));
            if (goOn.isEmpty()) {
                break;
            }
            answered += goOn.get() ? 1 : 0;
        }
        console.print(answered + " answered, " + (questions.size() - answered) + " left");
        return answered > 0;
    }

    private void show(int number, int of, Question question) {
        console.print("");
        console.print("--- question " + number + " of " + of + " --- " + question.rule() + " (" + question.score()
                + " of 100)");
        card("A", question.a());
        card("B", question.b());
        console.print("    " + question.evidence());
    }

    private void card(String letter, RecordCard card) {
        console.print(letter + "   " + (card.title().isEmpty() ? "(no title)" : card.title()));
        for (String line : card.lines()) {
            console.print("    " + line);
        }
    }

    /** True if answered, false if left for later, nothing if the person stops. */
    private Optional<Boolean> answer(Question question) {
        while (true) {
            Optional<String> typed = console.ask("[s]ame document, [d]ifferent, [l]ater, [q]uit? ");
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            switch (typed.get().toLowerCase(Locale.ROOT)) {
                case "s", "same" -> {
                    review.answers().same(question.a().id(), question.b().id(), "");
                    return Optional.of(true);
                }
                case "d", "different" -> {
                    review.answers().different(question.a().id(), question.b().id(), "");
                    return Optional.of(true);
                }
                case "l", "later" -> {
                    return Optional.of(false);
                }
                case "q", "quit" -> {
                    return Optional.empty();
                }
                default -> console.say("Type s, d, l or q.");
            }
        }
    }
}
