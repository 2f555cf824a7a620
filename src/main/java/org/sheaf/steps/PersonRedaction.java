// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.SortedMap;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.steps.ledger.PeopleInDecisions;
import org.sheaf.store.ErasureTable;
import org.sheaf.store.Fact;

/**
 * Takes a person's name out of what the review's own people wrote or did. Authors, titles and abstracts stay: there a
 * name is the publication's.
 */
final class PersonRedaction implements Redaction {
    private final Pseudonyms names;

    PersonRedaction(Pseudonyms names) {
        this.names = names;
    }

    @Override
    public Fact of(Fact fact) {
        return switch (fact.table()) {
            case "citation_record" ->
                Redactions.set(fact, "content", RecordContent.changed(fact.text("content"), names::in));
            case "decision" -> decision(fact);
            case "search" -> Redactions.change(fact, names::in, "content");
            case "import_problem" -> Redactions.change(fact, names::in, "what");
            case "snapshot" -> Redactions.change(fact, names::in, "why");
            default -> fact;
        };
    }

    private Fact decision(Fact fact) {
        Fact nameless =
                Redactions.change(Redactions.set(fact, "actor", names.id(fact.text("actor"))), names::in, "why");
        SortedMap<String, String> about = ErasureTable.decision(fact).about();
        SortedMap<String, String> changed = PeopleInDecisions.changed(fact.text("kind"), about, names::in);
        return changed.equals(about) ? nameless : Redactions.set(nameless, "about", changed);
    }

    @Override
    public LedgerEntry of(LedgerEntry entry) {
        return names.knows(entry.actor()) ? entry.retold(names.id(entry.actor()), entry.outcome()) : entry;
    }
}
