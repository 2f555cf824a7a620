// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.writing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sheaf.audit.Decision;
import org.sheaf.steps.ledger.DecisionKind;

/**
 * What people do in a review, in words, by kind.
 *
 * @param part of the work
 * @param what was done
 * @param show what the trail may show of it
 */
record ActWords(String part, String what, Show show) {
    /** What the trail may show of a kind of act. */
    enum Show {
        /** How often, by whom and when: what is said stands where those see it who have said theirs. */
        NUMBERS_ONLY,
        /** The same, since what is said stands in a report of its own. */
        NUMBERS,
        /** Each by itself. */
        EACH
    }

    private static final Map<DecisionKind, ActWords> KNOWN = known();

    /** Kinds that nobody has put into words here are counted and no more. */
    static ActWords of(Decision decision) {
        return List.of(DecisionKind.values()).stream()
                .filter(kind -> kind.key().equals(decision.kind()))
                .findFirst()
                .flatMap(kind -> Optional.ofNullable(KNOWN.get(kind)))
                .orElseGet(() -> new ActWords("Other", decision.kind().replace('-', ' '), Show.NUMBERS));
    }

    private static Map<DecisionKind, ActWords> known() {
        Map<DecisionKind, ActWords> known = new EnumMap<>(DecisionKind.class);
        String part = "Searching";
        known.put(DecisionKind.WITHDRAW_FILE, new ActWords(part, "took back a file", Show.EACH));
        known.put(DecisionKind.READMIT_FILE, new ActWords(part, "let a file in again", Show.EACH));
        known.put(DecisionKind.SUPERSEDE_SEARCH, new ActWords(part, "replaced a search by another", Show.EACH));
        part = "De-duplication";
        known.put(DecisionKind.SAME_DOCUMENT, new ActWords(part, "said that records are one document", Show.NUMBERS));
        known.put(DecisionKind.DIFFERENT_DOCUMENTS, new ActWords(part, "said that records differ", Show.NUMBERS));
        part = "Screening";
        known.put(DecisionKind.STAGE_RULES, new ActWords(part, "voted under these rules", Show.EACH));
        known.put(DecisionKind.ASSIGN, new ActWords(part, "gave reports to people", Show.EACH));
        known.put(DecisionKind.REASSIGN, new ActWords(part, "gave one person's work to another", Show.EACH));
        known.put(DecisionKind.CHECK, new ActWords(part, "had reports checked by a second person", Show.EACH));
        known.put(DecisionKind.ORDER, new ActWords(part, "set the order of reading", Show.EACH));
        known.put(DecisionKind.VOTE, new ActWords(part, "voted", Show.NUMBERS_ONLY));
        known.put(DecisionKind.TAKE_BACK, new ActWords(part, "took back a vote", Show.NUMBERS_ONLY));
        known.put(
                DecisionKind.CLAIM_VOTE,
                new ActWords(part, "claimed a vote cast under another name", Show.NUMBERS_ONLY));
        known.put(DecisionKind.SETTLE, new ActWords(part, "settled a disagreement", Show.NUMBERS));
        known.put(DecisionKind.LABEL, new ActWords(part, "put on or took off a label", Show.NUMBERS));
        known.put(DecisionKind.LATER, new ActWords(part, "put a report off", Show.NUMBERS));
        known.put(DecisionKind.SET_ASIDE, new ActWords(part, "set a report aside", Show.EACH));
        known.put(DecisionKind.BRING_BACK, new ActWords(part, "brought a report back", Show.EACH));
        known.put(DecisionKind.MERGE_REASON, new ActWords(part, "merged a reason into another", Show.EACH));
        known.put(DecisionKind.STOP_SCREENING, new ActWords(part, "stopped screening", Show.EACH));
        known.put(DecisionKind.RESUME_SCREENING, new ActWords(part, "took up screening again", Show.EACH));
        known.put(DecisionKind.GOT_FULL_TEXT, new ActWords("Full texts", "brought in a full text", Show.NUMBERS));
        part = "Studies";
        known.put(DecisionKind.SAME_STUDY, new ActWords(part, "said that reports tell of one study", Show.EACH));
        known.put(DecisionKind.OWN_STUDY, new ActWords(part, "said that a report tells of its own study", Show.EACH));
        part = "Extraction";
        known.put(DecisionKind.EXTRACT, new ActWords(part, "filled in a field", Show.NUMBERS_ONLY));
        known.put(DecisionKind.SETTLE_EXTRACTION, new ActWords(part, "settled a field", Show.NUMBERS));
        known.put(
                DecisionKind.CHECK_EXTRACTION, new ActWords(part, "had values checked by a second person", Show.EACH));
        part = "Coding";
        known.put(DecisionKind.CODE, new ActWords(part, "added or changed a code", Show.NUMBERS));
        known.put(DecisionKind.REMOVE_CODE, new ActWords(part, "removed a code", Show.EACH));
        known.put(DecisionKind.MERGE_CODE, new ActWords(part, "merged a code into another", Show.EACH));
        known.put(DecisionKind.SPLIT_CODE, new ActWords(part, "split a code", Show.EACH));
        known.put(DecisionKind.CODE_SEGMENT, new ActWords(part, "coded a passage", Show.NUMBERS_ONLY));
        known.put(
                DecisionKind.ANCHOR_SEGMENT, new ActWords(part, "found a passage again in a newer text", Show.NUMBERS));
        known.put(DecisionKind.CODING_DONE, new ActWords(part, "called a text coded whole, or not", Show.NUMBERS));
        known.put(DecisionKind.SETTLE_CODE, new ActWords(part, "settled a difference in coding", Show.NUMBERS));
        known.put(DecisionKind.AUTHOR_THEME, new ActWords(part, "listed a theme of authors", Show.NUMBERS));
        known.put(DecisionKind.MAP_THEME, new ActWords(part, "placed a theme of authors", Show.NUMBERS));
        known.put(DecisionKind.RELATE_CODES, new ActWords(part, "recorded a relation between codes", Show.NUMBERS));
        known.put(DecisionKind.MEMO, new ActWords(part, "wrote a memo", Show.NUMBERS_ONLY));
        part = "Appraisal";
        known.put(DecisionKind.APPRAISE, new ActWords(part, "answered a question of an instrument", Show.NUMBERS_ONLY));
        known.put(
                DecisionKind.APPRAISAL_DONE, new ActWords(part, "handed in a unit, or went on with it", Show.NUMBERS));
        known.put(DecisionKind.SETTLE_APPRAISAL, new ActWords(part, "settled an answer", Show.NUMBERS));
        return known;
    }
}
