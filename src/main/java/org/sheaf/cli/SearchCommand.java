// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.sheaf.protocol.Search;
import org.sheaf.protocol.SearchAccount;
import org.sheaf.steps.Review;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        header = "Looks up words in records and full texts; without words, lists the searches.",
        description = {
            "With words, looks them up in what the records say (one hit a report) and in the sentences of the full",
            "texts of included reports; the best come first. All words have to be there, in any form: employment",
            "finds employed. Without words, lists the searches of the review: hits that the platform stated",
            "against records that were read.",
            "",
            "  peer support              both words",
            "  '\"peer support\"'          one behind the other",
            "  title:employ* author:okafor    in one field: title, abstract, author, year, journal, keyword,",
            "                            database, id, report, text, section",
            "  boats OR ships NOT sails  either, and not the last; brackets ( ) put together",
            "  harbur~                   written nearly so",
            "  'year:[2015 TO 2020]'     from and to",
            "  peer section:results      in sentences of that part of the full texts",
            ""
        },
        footer = {
            "",
            "Put a query with quotation marks, brackets or stars in single quotation marks, so that the shell",
            "leaves it alone. Where `supersede` is the first word you look for, put -- before it."
        },
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Mixin
    private SearchOptions options = new SearchOptions();

    private final Context context;

    SearchCommand(Context context) {
        this.context = context;
    }

    private Review open() {
        Workspace workspace = context.workspace();
        return context.open(workspace, context.review(workspace, reviewOption.name()));
    }

    @Override
    public Integer call() {
        if (options.asked()) {
            Workspace workspace = context.workspace();
            return options.run(context, context.openToRead(workspace, context.review(workspace, reviewOption.name())));
        }
        TextTable table = new TextTable("search", "source", "date", "hits stated", "records read", "comparison");
        for (SearchAccount account : open().searchAccounts()) {
            Search search = account.search();
            table.row(
                    search.id(),
                    search.source(),
                    search.date().isEmpty() ? "not recorded" : search.date(),
                    number(search.hitsStated(), "not recorded"),
                    number(account.recordsRead(), "none"),
                    account.comparison());
        }
        table.printTo(context.console());
        return ExitCode.OK;
    }

    private static String number(OptionalInt number, String otherwise) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : otherwise;
    }

    @Command(
            name = "supersede",
            header = "Lets a search that was exported again replace the old one.",
            description = {
                "Lets the records of the search NEW count instead of those of OLD, because the same search was",
                "exported again. What was decided about the old records is carried over."
            },
            mixinStandardHelpOptions = true)
    int supersede(
            @Parameters(paramLabel = "OLD", description = "Id of the search that was replaced.") String oldSearch,
            @Parameters(paramLabel = "NEW", description = "Id of the search that counts now.") String newSearch,
            @Option(
                            names = "--why",
                            paramLabel = "REASON",
                            required = true,
                            description = "Why; it stands in the ledger.")
                    String why) {
        Review review = open();
        review.corrections().supersede(oldSearch, newSearch, why);
        context.console().print(oldSearch + " is replaced by " + newSearch);
        return DedupeCommand.run(context, review);
    }
}
