// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.List;
import java.util.Set;
import org.sheaf.citation.RecordId;
import org.sheaf.steps.ledger.Library;
import org.sheaf.steps.ledger.Matches;
import org.sheaf.steps.ledger.RecordCard;
import org.sheaf.store.Session;

/**
 * A pair in doubt that waits for a person.
 *
 * @param rule why it is asked
 * @param score 0 to 100, how likely it is that both are the same
 * @param evidence the fields that agree and differ, in words
 */
public record Question(RecordCard a, RecordCard b, String rule, int score, String evidence) {
    /** All of them, the likeliest first. */
    static List<Question> all(Session session) {
        Library library = Library.of(session);
        return session.matches().current().stream()
                .filter(match -> match.verdict().equals(Matches.DOUBTFUL))
                .sorted(Matches.LIKELIEST_FIRST)
                .map(match -> new Question(
                        card(library, match.a()),
                        card(library, match.b()),
                        match.rule(),
                        match.score(),
                        match.evidence()))
                .toList();
    }

    private static RecordCard card(Library library, RecordId id) {
        return RecordCard.of(library.record(id), library.file(id).searchId());
    }

    /** The two records, in no order. */
    public Set<RecordId> pair() {
        return Set.of(a.id(), b.id());
    }
}
