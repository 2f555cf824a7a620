// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.checklists;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sheaf.checklist.Shown;
import org.sheaf.protocol.Search;
import org.sheaf.protocol.SearchAccount;
import org.sheaf.protocol.SourceKind;
import org.sheaf.steps.writing.WritingFacts;
import org.sheaf.store.Tally;

/** What is recorded of the searches. A search that a later export replaced is left out. */
final class SearchFacts {
    private final WritingFacts facts;
    private final List<SearchAccount> accounts;

    SearchFacts(WritingFacts facts) {
        this.facts = facts;
        this.accounts = facts.searches().stream()
                .filter(account -> account.replacedBy().isEmpty())
                .toList();
    }

    private static Shown none() {
        return Shown.nothing("No search is described.", "searches.yml in the review's corpus");
    }

    private List<Search> searches() {
        return accounts.stream().map(SearchAccount::search).toList();
    }

    Shown sources() {
        return accounts.isEmpty()
                ? none()
                : Shown.whole(Amounts.of(accounts.size(), "search", "searches") + " described");
    }

    /**
     * At least one source of some kinds.
     *
     * @param what how such sources are called
     */
    Shown kinds(Set<SourceKind> kinds, String what) {
        List<String> sources = searches().stream()
                .filter(search -> kinds.contains(search.kind()))
                .map(Search::source)
                .distinct()
                .toList();
        return sources.isEmpty()
                ? Shown.nothing(
                        "No search of " + what + " is described.",
                        "a search with `kind: "
                                + kinds.stream()
                                        .sorted()
                                        .map(SourceKind::key)
                                        .findFirst()
                                        .orElse("")
                                + "` in searches.yml; or a line in checklists.yml that it does not apply")
                : Shown.whole(Amounts.some(sources));
    }

    /** Of each search, or of each of some kind, something is recorded. */
    private Shown each(List<Search> searches, Predicate<Search> recorded, String what, String key) {
        if (searches.isEmpty()) {
            return none();
        }
        List<String> without =
                searches.stream().filter(recorded.negate()).map(Search::id).toList();
        int with = searches.size() - without.size();
        return Amounts.shown(
                with == 0
                        ? Optional.empty()
                        : Optional.of(what + " is recorded of " + with + " of "
                                + Amounts.of(searches.size(), "search", "searches")),
                without.isEmpty() ? "" : what + " is not recorded of: " + Amounts.some(without) + ".",
                "`" + key + ":` of these searches in searches.yml");
    }

    Shown platforms() {
        List<Search> databases = searches().stream()
                .filter(search -> search.kind() == SourceKind.DATABASE)
                .toList();
        if (databases.isEmpty()) {
            return kinds(Set.of(SourceKind.DATABASE), "a database");
        }
        Shown each = each(databases, search -> !search.platform().isBlank(), "The platform", "platform");
        SortedMap<String, SortedSet<String>> onPlatform = new TreeMap<>();
        databases.stream()
                .filter(search -> !search.platform().isBlank())
                .forEach(search -> onPlatform
                        .computeIfAbsent(search.platform(), platform -> new TreeSet<>())
                        .add(search.source()));
        List<String> together = onPlatform.entrySet().stream()
                .filter(platform -> platform.getValue().size() > 1)
                .map(platform -> platform.getKey() + ": " + String.join(", ", platform.getValue()))
                .toList();
        return together.isEmpty()
                ? each
                : new Shown(
                        each.extent(),
                        each.words() + "; several databases on " + String.join("; on ", together),
                        each.missing(),
                        each.mend());
    }

    Shown dates() {
        return each(searches(), search -> !search.date().isBlank(), "The day", "date");
    }

    Shown strategies() {
        return each(searches(), search -> !search.query().isBlank(), "The strategy", "query");
    }

    Shown limits() {
        return each(searches(), search -> !search.limits().isEmpty(), "What limits were set", "limits");
    }

    Shown filters() {
        return each(searches(), search -> !search.filters().isBlank(), "Which filters were used", "filters");
    }

    Shown priorWork() {
        return each(
                searches(),
                search -> !search.priorWork().isBlank(),
                "Which earlier strategies were taken over",
                "prior-work");
    }

    Shown updates() {
        return facts.searching().updates().isBlank()
                ? each(searches(), search -> !search.updates().isBlank(), "How it is kept up to date", "updates")
                : Shown.whole("How the searches are kept up to date is recorded");
    }

    Shown peerReview() {
        return facts.searching().peerReview().isBlank()
                ? each(searches(), search -> !search.peerReview().isBlank(), "Peer review", "peer-review")
                : Shown.whole("Peer review of the strategies is recorded");
    }

    Shown contacts() {
        return said(facts.searching().contacts(), "Whether anybody was asked for studies", "contacts");
    }

    Shown otherMethods() {
        return said(facts.searching().otherMethods(), "Whether studies were sought in other ways", "other-methods");
    }

    private static Shown said(String words, String what, String key) {
        return words.isBlank()
                ? Shown.nothing(what + " is not recorded.", "`" + key + ":` in searches.yml; write `none` if not")
                : Shown.whole(what + " is recorded");
    }

    Shown records() {
        if (accounts.isEmpty()) {
            return none();
        }
        List<String> without = accounts.stream()
                .filter(account -> account.recordsRead().isEmpty())
                .map(account -> account.search().id())
                .toList();
        long read = accounts.stream()
                .mapToLong(account -> account.recordsRead().orElse(0))
                .sum();
        return Amounts.shown(
                without.size() == accounts.size()
                        ? Optional.empty()
                        : Optional.of(Amounts.of(read, "record") + " of "
                                + Amounts.of(accounts.size() - without.size(), "search", "searches")),
                without.isEmpty() ? "" : "Nothing came in of: " + Amounts.some(without) + ".",
                "`files:` of these searches in searches.yml, then `sheaf import`");
    }

    Shown deduplication() {
        Tally tally = facts.library().tally();
        if (tally.records() == 0) {
            return Shown.nothing("No record came in.", "`sheaf import`");
        }
        return Amounts.shown(
                Optional.of(Amounts.of(tally.records(), "record") + (tally.records() == 1 ? " refers" : " refer")
                        + " to " + Amounts.of(tally.reports(), "report") + ", as Sheaf and people joined them"),
                tally.questions() == 0
                        ? ""
                        : Amounts.of(tally.questions(), "question") + " about pairs of records "
                                + (tally.questions() == 1 ? "waits" : "wait") + " for an answer.",
                "`sheaf dedupe review`");
    }
}
