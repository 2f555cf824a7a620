// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sheaf.protocol.Search;
import org.sheaf.protocol.SearchAccount;
import org.sheaf.protocol.SourceKind;
import org.sheaf.reporting.SearchReportView.Item;
import org.sheaf.reporting.SearchReportView.SearchCard;

/** Puts the searches of a review into the items of PRISMA-S. */
final class SearchReportViews {
    private final List<SearchAccount> runs;
    private final ReviewSearching review;

    /** A search that was replaced by a later export is shown, but the review as a whole does not count it. */
    private SearchReportViews(List<SearchAccount> runs, ReviewSearching review) {
        this.runs = runs.stream().filter(run -> run.replacedBy().isEmpty()).toList();
        this.review = review;
    }

    static SearchReportView of(
            PageFrame frame,
            List<SearchAccount> runs,
            ReviewSearching review,
            List<SearchReportView.Concern> concerns) {
        List<Item> items = new SearchReportViews(runs, review).items();
        List<SearchCard> cards = runs.stream().map(SearchReportViews::card).toList();
        long gaps = items.stream().filter(Item::gap).count()
                + cards.stream()
                        .flatMap(card -> card.items().stream())
                        .filter(Item::gap)
                        .count();
        return new SearchReportView(frame, items, cards, concerns, (int) gaps);
    }

    private List<Item> items() {
        return List.of(
                item(1, "Database name", sources(kind -> kind == SourceKind.DATABASE)),
                item(2, "Multi-database searching", platforms()),
                item(3, "Study registries", sources(kind -> kind == SourceKind.REGISTER)),
                item(
                        4,
                        "Online resources and browsing",
                        sources(kind -> kind == SourceKind.WEBSITE || kind == SourceKind.ORGANISATION)),
                item(5, "Citation searching", sources(kind -> kind == SourceKind.CITATION_SEARCHING)),
                item(6, "Contacts", review.contacts()),
                item(7, "Other methods", review.otherMethods()),
                item(8, "Full search strategies", have(search -> !search.query().isEmpty())),
                item(
                        9,
                        "Limits and restrictions",
                        have(search -> !search.limits().isEmpty())),
                item(10, "Search filters", have(search -> !search.filters().isEmpty())),
                item(11, "Prior work", have(search -> !search.priorWork().isEmpty())),
                item(12, "Updates", review.updates()),
                item(13, "Dates of searches", dates()),
                item(14, "Peer review", review.peerReview()),
                item(15, "Total records", total()),
                item(16, "Deduplication", review.deduplication()));
    }

    private String sources(Predicate<SourceKind> kind) {
        return String.join(
                "; ",
                runs.stream()
                        .map(SearchAccount::search)
                        .filter(search -> kind.test(search.kind()))
                        .map(search ->
                                search.source() + (search.platform().isEmpty() ? "" : " (" + search.platform() + ")"))
                        .distinct()
                        .toList());
    }

    /** Platforms through which more than one database was searched. */
    private String platforms() {
        SortedMap<String, List<String>> byPlatform = new TreeMap<>();
        for (SearchAccount run : runs) {
            Search search = run.search();
            if (search.kind() == SourceKind.DATABASE && !search.platform().isEmpty()) {
                List<String> databases = byPlatform.computeIfAbsent(search.platform(), p -> new ArrayList<>());
                if (!databases.contains(search.source())) {
                    databases.add(search.source());
                }
            }
        }
        return String.join(
                "; ",
                byPlatform.entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                        .toList());
    }

    private String have(Predicate<Search> recorded) {
        long with = runs.stream().map(SearchAccount::search).filter(recorded).count();
        return with == 0 ? "" : "Recorded for " + with + " of " + runs.size() + " searches; see each.";
    }

    private String dates() {
        List<String> dates = runs.stream()
                .map(run -> run.search().date())
                .filter(date -> !date.isEmpty())
                .sorted()
                .toList();
        if (dates.isEmpty()) {
            return "";
        }
        String range = dates.get(0).equals(dates.get(dates.size() - 1))
                ? dates.get(0)
                : dates.get(0) + " to " + dates.get(dates.size() - 1);
        int undated = runs.size() - dates.size();
        return range + (undated == 0 ? "" : "; " + undated + " of " + runs.size() + " searches without a date");
    }

    private String total() {
        List<OptionalInt> read = runs.stream().map(SearchAccount::recordsRead).toList();
        if (read.stream().allMatch(OptionalInt::isEmpty)) {
            return "";
        }
        int sum = read.stream().mapToInt(n -> n.orElse(0)).sum();
        long missing = read.stream().filter(OptionalInt::isEmpty).count();
        return sum + " records read"
                + (missing == 0 ? "" : "; nothing imported yet for " + missing + " of " + runs.size() + " searches");
    }

    private static SearchCard card(SearchAccount run) {
        Search search = run.search();
        return new SearchCard(
                search.id(),
                search.source(),
                search.kind().label(),
                search.date(),
                shown(search.hitsStated()),
                shown(run.recordsRead()),
                run.comparison(),
                run.agrees(),
                cardItems(search),
                search.files());
    }

    private static List<Item> cardItems(Search search) {
        List<Item> items = new ArrayList<>(List.of(
                item(1, search.kind() == SourceKind.DATABASE ? "Database" : "Source", search.source()),
                item(2, "Platform", search.platform()),
                new Item(8, "Search strategy", search.query(), true),
                item(9, "Limits", String.join("; ", search.limits())),
                item(10, "Search filters", search.filters()),
                item(11, "Prior work", search.priorWork()),
                item(12, "Updates", search.updates()),
                item(13, "Date", search.date()),
                item(14, "Peer review", search.peerReview())));
        if (!search.note().isEmpty()) {
            items.add(item(7, "Note", search.note()));
        }
        return items;
    }

    private static String shown(OptionalInt n) {
        return n.isPresent() ? Integer.toString(n.getAsInt()) : "";
    }

    private static Item item(int number, String name, String text) {
        return new Item(number, name, text, false);
    }
}
