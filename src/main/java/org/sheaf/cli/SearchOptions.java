// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.search.SearchRequest;
import org.sheaf.search.SearchResult;
import org.sheaf.steps.Review;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a person looks for, and in what. */
final class SearchOptions {
    private static final int MOST = 10_000;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "The words to look up.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--like",
            paramLabel = "REPORT",
            description = "What is like this report: its name, its id or that of one of its records.")
    private Optional<String> like = Optional.empty();

    @Option(names = "--records", description = "Only in records.")
    private boolean records;

    @Option(names = "--passages", description = "Only in the sentences of full texts.")
    private boolean passages;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "Show at most so many records and so many passages (default: ${DEFAULT-VALUE}).")
    private int limit = 10;

    @Option(names = "--json", description = "Write JSON; docs/schemas/search.schema.json describes it.")
    private boolean json;

    /** Whether something is to be looked up at all. */
    boolean asked() {
        return !words.isEmpty() || like.isPresent() || records || passages || json;
    }

    int run(Context context, Review review) {
        if (limit < 1 || limit > MOST) {
            throw ReviewException.usage(
                    "--limit is " + limit + ".",
                    "Give a number from 1 to " + MOST + "; it says how many hits are shown.");
        }
        boolean both = records == passages;
        SearchRequest request =
                new SearchRequest(String.join(" ", words).strip(), like, both || records, both || passages, limit);
        List<Problem> problems = new ArrayList<>();
        SearchResult result = review.search().search(request, problems::add);
        if (json) {
            context.console().out().print(SearchJson.write(request, result));
        } else {
            new SearchHits(context.console()).print(request, result);
        }
        return context.show(problems);
    }
}
