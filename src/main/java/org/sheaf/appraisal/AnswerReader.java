// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads answers as people type them: {@code Y}, {@code yes}, {@code can't tell}, {@code Y (MM)}, {@code not reported}. */
public final class AnswerReader {
    /** How it is written that a source does not report something. */
    public static final String NOT_REPORTED = "not reported";

    private static final Set<String> NOT_REPORTED_WORDS = Set.of(NOT_REPORTED, "nr", "n.r.");
    private static final Pattern QUALIFIED = Pattern.compile("(.*?)\\s*\\(([^()]+)\\)", Pattern.DOTALL);

    private AnswerReader() {}

    /**
     * What came of reading.
     *
     * @param given without a comment; nothing if the answer cannot be understood
     * @param what what is wrong with it; empty if nothing is
     * @param advice what can be answered; likewise
     */
    public record Reading(Optional<Given> given, String what, String advice) {}

    /** Reads an answer to an item. */
    public static Reading read(Item item, String typed) {
        String said = typed.strip().replaceAll("\\s+", " ");
        if (said.isEmpty()) {
            return wrong(item, "Nothing was answered to " + item.name() + ".");
        }
        Optional<Answer> whole = meant(item, said);
        if (whole.isPresent()) {
            return right(new Given(whole.get().code(), "", ""));
        }
        if (NOT_REPORTED_WORDS.contains(said.toLowerCase(Locale.ROOT))) {
            return right(Given.NOT_REPORTED);
        }
        if (item.kind() == Item.Kind.TEXT) {
            return right(new Given(said, "", ""));
        }
        Matcher qualified = QUALIFIED.matcher(said);
        if (qualified.matches() && !qualified.group(2).isBlank()) {
            Optional<Answer> answer = meant(item, qualified.group(1));
            if (answer.isPresent()) {
                return right(new Given(answer.get().code(), qualified.group(2).strip(), ""));
            }
        }
        return wrong(item, "\"" + said + "\" is no answer to " + item.name() + ".");
    }

    /** A code that is written exactly so comes before words that mean an answer in whatever case. */
    private static Optional<Answer> meant(Item item, String said) {
        return item.answer(said)
                .or(() -> item.answers().stream()
                        .filter(answer -> answer.isMeantBy(said))
                        .findFirst());
    }

    private static Reading right(Given given) {
        return new Reading(Optional.of(given), "", "");
    }

    private static Reading wrong(Item item, String what) {
        return new Reading(Optional.empty(), what, possible(item));
    }

    /** What can be answered, in words. */
    public static String possible(Item item) {
        return item.kind() == Item.Kind.TEXT
                ? "Answer in words, or \"" + NOT_REPORTED + "\"."
                : "Possible: "
                        + item.answers().stream().map(AnswerReader::words).collect(Collectors.joining(", ")) + ", or "
                        + NOT_REPORTED + "; something may be added in brackets, such as "
                        + item.answers().stream().map(Answer::code).findFirst().orElse("Y") + " (MM).";
    }

    private static String words(Answer answer) {
        return answer.code().equals(answer.label()) ? answer.code() : answer.code() + " (" + answer.label() + ")";
    }
}
