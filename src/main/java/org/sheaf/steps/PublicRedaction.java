// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sheaf.audit.LedgerEntry;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.steps.ledger.PeopleInDecisions;
import org.sheaf.store.Fact;
import org.sheaf.store.Session;

/**
 * What a public copy leaves out: abstracts, notes and fields of exports that hold anything; quotations out of files; and
 * the names of the people who made the review, for which "Reviewer 1" stands everywhere. Authors stay: they are part of
 * the citation.
 */
final class PublicRedaction implements Redaction {
    /** Stands where a text was left out that names people by its nature. */
    static final String WITHHELD = "(withheld)";

    private static final Set<String> LEFT_OUT = Set.of("abstract", "notes", "extra");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    /** Names as they stand, for ids and file names; with parts of names too, for running text. */
    private final Pseudonyms whole = new Pseudonyms(false);

    private final Pseudonyms parts = new Pseudonyms(true);
    private int people;

    PublicRedaction(Session session, Protocol protocol) {
        protocol.reviewers().forEach(reviewer -> add(reviewer.id().name(), reviewer.name()));
        session.entries().all().forEach(entry -> add(entry.actor(), entry.actor()));
        session.decisions().all().forEach(decision -> {
            add(decision.actor(), decision.actor());
            PeopleInDecisions.of(decision).forEach(person -> add(person, person));
        });
        session.records()
                .forEach(record -> RecordContent.reviewers(record.content()).forEach(name -> add(name, name)));
    }

    private void add(String id, String name) {
        if (id.isBlank() || id.startsWith(Erasure.NOBODY) || whole.isName(id) || whole.isName(name)) {
            return;
        }
        people++;
        String pseudonymId = "reviewer-" + people;
        String pseudonym = ReviewerId.parse(id).isPresent() && name.equals(id) ? pseudonymId : "Reviewer " + people;
        whole.add(id, name, pseudonymId, pseudonym);
        parts.add(id, name, pseudonymId, pseudonym);
    }

    @Override
    public Fact of(Fact fact) {
        return switch (fact.table()) {
            case "citation_record" -> record(fact);
            case "search" -> search(fact);
            case "citation_file" -> Redactions.change(fact, whole::in, "name", "search_id");
            case "import_problem" ->
                Redactions.change(fact, text -> parts.in(QUOTED.matcher(text).replaceAll("\"…\"")), "what", "advice");
            case "decision" -> {
                Fact nameless = Redactions.set(fact, "actor", whole.id(fact.text("actor")));
                yield Redactions.change(Redactions.change(nameless, parts::in, "why"), whole::in, "about");
            }
            case "snapshot" -> Redactions.change(Redactions.change(fact, parts::in, "why"), whole::in, "name");
            case "erasure" -> Redactions.change(Redactions.change(fact, parts::in, "why"), whole::in, "fact_key");
            default -> fact;
        };
    }

    private Fact record(Fact fact) {
        String content = RecordContent.without(fact.text("content"), LEFT_OUT);
        return Redactions.set(fact, "content", RecordContent.changed(content, whole::in));
    }

    private Fact search(Fact fact) {
        Map<String, Object> content = new TreeMap<>();
        if (fact.content().get("content") instanceof Map<?, ?> fields) {
            fields.forEach((key, value) -> content.put(String.valueOf(key), value));
        }
        content.replaceAll((key, value) -> switch (key) {
            case "peer-review" -> "".equals(value) ? value : WITHHELD;
            case "note", "updates", "prior-work" -> RecordContent.texts(value, parts::in);
            case "files" -> RecordContent.texts(value, whole::in);
            default -> value;
        });
        return Redactions.change(Redactions.set(fact, "content", content), whole::in, "search_id");
    }

    @Override
    public LedgerEntry of(LedgerEntry entry) {
        return entry.retold(whole.id(entry.actor()), whole.in(entry.outcome()));
    }

    /** The text of a file that describes the review. */
    String of(String fileName, String text) {
        return whole.in(fileName.startsWith("searches.") ? SearchesWithoutPeople.of(fileName, text) : text);
    }
}
