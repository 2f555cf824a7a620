// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.util.Map;
import java.util.Optional;
import org.sheaf.appraisal.Given;

/** How answers stand in the fields of decisions. The comment is the decision's reason. */
final class AppraisalFields {
    static final String UNIT = "unit";
    static final String INSTRUMENT = "instrument";
    static final String VERSION = "version";
    static final String FORM = "form";
    static final String ITEM = "item";
    static final String ON = "on";
    static final String HOW = "how";
    private static final String AS = "as";
    private static final String ANSWER = "answer";
    private static final String QUALIFIER = "qualifier";
    private static final String NOT_REPORTED = "not-reported";
    private static final String TAKEN_BACK = "taken-back";

    private AppraisalFields() {}

    /** Puts an answer; nothing is an answer taken back. */
    static void put(Map<String, String> about, Optional<Given> given) {
        about.put(
                AS,
                given.map(answer -> answer.isNotReported() ? NOT_REPORTED : ANSWER)
                        .orElse(TAKEN_BACK));
        given.filter(answer -> !answer.isNotReported()).ifPresent(answer -> about.put(ANSWER, answer.answer()));
        given.filter(answer -> !answer.qualifier().isEmpty())
                .ifPresent(answer -> about.put(QUALIFIER, answer.qualifier()));
    }

    /** The answer; nothing where one was taken back, or none can be made out. */
    static Optional<Given> given(Map<String, String> about, String comment) {
        String answer = about.getOrDefault(ANSWER, "");
        String qualifier = about.getOrDefault(QUALIFIER, "");
        return switch (about.getOrDefault(AS, "")) {
            case NOT_REPORTED -> Optional.of(new Given("", qualifier, comment));
            case ANSWER -> answer.isEmpty() ? Optional.empty() : Optional.of(new Given(answer, qualifier, comment));
            default -> Optional.empty();
        };
    }

    /** Whether it says that an answer was taken back; what cannot be made out says nothing. */
    static boolean isTakenBack(Map<String, String> about) {
        return TAKEN_BACK.equals(about.get(AS));
    }
}
