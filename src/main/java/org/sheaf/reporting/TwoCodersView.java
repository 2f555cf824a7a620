// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.List;

/**
 * How far pairs of people coded alike, and where they did not.
 *
 * @param frame head and foot
 * @param pairs of two who both said of at least one report that they have coded it whole
 */
public record TwoCodersView(PageFrame frame, List<Pair> pairs) {
    public TwoCodersView {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two people.
     *
     * @param reports that both coded whole, by name
     * @param sentences how many these have
     * @param codes that either of them used
     * @param pooledSentences kappa over all codes, on sentences; a hyphen where it cannot be estimated
     * @param pooledCharacters likewise, on characters
     * @param differences by report and place
     * @param notes what is not compared, and why
     */
    public record Pair(
            String first,
            String second,
            List<String> reports,
            long sentences,
            List<Code> codes,
            String pooledSentences,
            String pooledCharacters,
            List<Difference> differences,
            List<String> notes) {
        public Pair {
            reports = List.copyOf(reports);
            codes = List.copyOf(codes);
            differences = List.copyOf(differences);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Agreement on one code, before anything was settled.
     *
     * @param both sentences to which both gave it
     * @param onlyFirst sentences to which only the first did
     * @param onlySecond sentences to which only the second did
     * @param alike percent of sentences coded alike
     * @param kappa on sentences; a hyphen where it cannot be estimated
     * @param interval of kappa, 95%; empty where there is none
     * @param alikeCharacters percent of characters coded alike
     * @param kappaCharacters kappa on characters
     */
    public record Code(
            String id,
            String name,
            long both,
            long onlyFirst,
            long onlySecond,
            String alike,
            String kappa,
            String interval,
            String alikeCharacters,
            String kappaCharacters) {}

    /**
     * A code on a sentence that one gave and the other did not.
     *
     * @param settled yes, no, "alike since" where nothing was settled but the two have coded it alike since, or empty
     * @param by who settled it and how; empty likewise
     */
    public record Difference(
            String report,
            int page,
            int sentence,
            String quote,
            String code,
            String gave,
            String gaveNot,
            String settled,
            String by,
            String why) {}
}
