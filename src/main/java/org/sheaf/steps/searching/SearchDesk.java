// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.searching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sheaf.citation.RecordId;
import org.sheaf.citation.ReportId;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Protocol;
import org.sheaf.search.DamagedIndexException;
import org.sheaf.search.Filling;
import org.sheaf.search.SearchIndex;
import org.sheaf.search.SearchRequest;
import org.sheaf.search.SearchResult;
import org.sheaf.steps.ledger.StepRunner;
import org.sheaf.steps.studies.ReportTexts;
import org.sheaf.steps.studies.Studies;
import org.sheaf.store.Session;

/** Where people look things up. */
public final class SearchDesk {
    private final StepRunner runner;
    private final Protocol protocol;
    private final Path folder;
    private final ReportTexts texts;

    /** @param folder where the index is kept; all in it may be lost */
    public SearchDesk(StepRunner runner, Protocol protocol, Path folder, ReportTexts texts) {
        this.runner = runner;
        this.protocol = protocol;
        this.folder = folder;
        this.texts = texts;
    }

    /**
     * Looks up in the facts as they are now.
     *
     * @param like a report as people name it: its name, its id, or that of one of its records
     * @param problems told which texts could not be read, so that nothing is found in them
     * @throws ReviewException if the query has a mistake, there is no such report, or nothing to search
     */
    public SearchResult search(SearchRequest request, Consumer<Problem> problems) {
        return runner.read(session -> {
            Optional<String> like =
                    request.like().map(said -> report(session, said).toString());
            SearchRequest resolved =
                    new SearchRequest(request.query(), like, request.records(), request.passages(), request.limit());
            try (SearchIndex index = SearchIndex.open(folder)) {
                return search(session, index, resolved, problems);
            } catch (IOException e) {
                throw ReviewException.workspace(
                        "The index of the search cannot be kept: " + e.getMessage() + ".",
                        "See that there is room on the disk and that you may write to " + folder + ", or delete it.",
                        e);
            }
        });
    }

    private SearchResult search(Session session, SearchIndex index, SearchRequest request, Consumer<Problem> problems)
            throws IOException {
        SearchFeed feed = new SearchFeed(session, protocol, texts);
        try {
            bringUp(index, feed, problems);
            return index.search(request);
        } catch (DamagedIndexException e) {
            index.clear(); // it is a cache, and made again from the facts
            bringUp(index, feed, problems);
            return index.search(request);
        }
    }

    private static void bringUp(SearchIndex index, SearchFeed feed, Consumer<Problem> problems) throws IOException {
        Map<String, String> notes = index.notes();
        if (!feed.isFor(notes)) {
            try (Filling filling = index.fill()) {
                // Another window may have done it meanwhile.
                if (!feed.isFor(filling.notes())) {
                    feed.fill(filling);
                }
                notes = filling.notes();
            }
        }
        SearchFeed.unread(notes).forEach(problems);
    }

    /** Unlike for those who read on, it need not be included; then it has no name, and an id is enough without all studies. */
    private ReportId report(Session session, String said) {
        Map<RecordId, ReportId> members = session.reports().members();
        Optional<RecordId> record =
                ReportId.parse(said.strip()).map(ReportId::anchor).or(() -> RecordId.parse(said.strip()));
        if (record.isPresent()) {
            return Optional.ofNullable(members.get(record.get()))
                    .orElseThrow(() -> ReviewException.usage(
                            "There is no report with the record " + record.get() + ".",
                            "Ids stand before the hits of `sheaf search` and in reports/."));
        }
        Studies studies = Studies.of(session, protocol);
        return studies.named(said)
                .orElseThrow(() -> ReviewException.usage(
                        "No included report is called \"" + said + "\".",
                        studies.reports().isEmpty()
                                ? "Name it by its id, which stands before each hit of `sheaf search`."
                                : "`sheaf study` lists the names; an id from `sheaf search` does too."));
    }
}
