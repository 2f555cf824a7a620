// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.agreement.Agreement;
import org.sheaf.agreement.Estimate;
import org.sheaf.agreement.Estimated;
import org.sheaf.agreement.NotEstimable;
import org.sheaf.agreement.PairAgreement;
import org.sheaf.agreement.Ratings;
import org.sheaf.workspace.CorpusFile;
import org.sheaf.workspace.SheetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "agreement",
        header = "Works out how far raters agree: kappa, PABAK, AC1, alpha.",
        description = {
            "Reads a table (CSV or XLSX) with a row for each item and a column for each rater, and writes",
            "JSON: for each pair of raters the table of what they said, percent agreement, Cohen's kappa,",
            "PABAK and Gwet's AC1 with their 95%% intervals, and Krippendorff's alpha over all raters.",
            "",
            "An empty cell is a missing rating. A column called id, item, record, key, unit, study or",
            "subject, one whose name ends in _id, and a first one without a heading are the id of the",
            "items; title, abstract, authors, author, year, journal, doi and pmid describe them. All other",
            "columns are raters, unless --rater names these.",
            "Capitals do not matter: Include and INCLUDE are one category.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  sheaf tool agreement votes.csv --leave-out Unsure -o agreement.json",
            "  sheaf tool agreement votes.xlsx --rater Ama --rater Bo --count-as Unsure=Include",
            "",
            "What cannot be estimated, such as kappa where everybody said the same of everything, is null,",
            "and a member of the same name with _why behind it says why. docs/guide/file-tools.md explains",
            "each figure."
        },
        mixinStandardHelpOptions = true)
final class ToolAgreementCommand implements Callable<Integer> {
    @Parameters(paramLabel = "IN", description = "The table to read: CSV (commas, semicolons or tabs) or XLSX.")
    private String in = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description = "The JSON file to write; left out, standard output.")
    private Optional<String> out = Optional.empty();

    @Option(
            names = "--rater",
            paramLabel = "COLUMN",
            description = "A column with ratings; repeat it for each. Left out, all that are not id or description.")
    private List<String> raters = new ArrayList<>();

    @Option(
            names = "--id",
            paramLabel = "COLUMN",
            description = "The column with the items' id, if its name does not say it.")
    private String id = "";

    @Option(
            names = "--leave-out",
            paramLabel = "WORD",
            description = "A rating that counts as missing, such as Unsure; may be repeated.")
    private List<String> leaveOut = new ArrayList<>();

    @Option(
            names = "--count-as",
            paramLabel = "WORD=CATEGORY",
            description = "A rating that counts as another, such as Unsure=Include; may be repeated.")
    private List<String> countAs = new ArrayList<>();

    @Option(
            names = "--category",
            paramLabel = "WORD",
            description = {
                "A category of the scale; repeat it for each, the positive one first.",
                "Any other rating is then a problem. Left out, the scale is what occurs."
            })
    private List<String> categories = new ArrayList<>();

    @Option(names = "--problems", paramLabel = "FILE", description = "Write the problems there too, as JSON lines.")
    private Optional<String> problemsFile = Optional.empty();

    private final Context context;

    ToolAgreementCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        CorpusFile file = CorpusFile.at(context.path(in), in);
        RatingWords words = new RatingWords(categories, leaveOut, countAs);
        try (ToolProblems problems = new ToolProblems(context, problemsFile, List.of(file))) {
            Ratings ratings = new RatingSheet(file.name(), words, problems::add)
                    .read(SheetFile.lines(file.path(), file.name()), id, raters);
            Agreement agreement = Agreement.of(ratings);
            try (ToolOutput output = ToolOutput.open(context, out, List.of(file))) {
                output.write(new AgreementJson(ratings, words).write(agreement));
            }
            say(file, ratings, agreement);
            return problems.errors() > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
        }
    }

    private void say(CorpusFile file, Ratings ratings, Agreement agreement) {
        context.console()
                .say(file.name() + ": " + Amount.of(ratings.size(), "item") + ", "
                        + Amount.of(ratings.raters().size(), "rater") + ", "
                        + Amount.of(ratings.scale().size(), "category", "categories")
                        + (ratings.scale().isEmpty() ? "" : " (" + String.join(", ", ratings.scale()) + ")"));
        for (PairAgreement pair : agreement.pairs()) {
            context.console()
                    .say(pair.raterA() + " and " + pair.raterB() + ": "
                            + Amount.of(pair.table().n(), "item") + " in common"
                            + (pair.table().n() == 0
                                    ? ""
                                    : ", " + pair.table().agreed() + " rated the same, kappa "
                                            + words(pair.cohenKappa())));
        }
        if (agreement.pairs().size() > 1) {
            context.console()
                    .say("Krippendorff's alpha " + words(agreement.overall().krippendorffAlpha()));
        }
    }

    private static String words(Estimate estimate) {
        if (estimate instanceof NotEstimable none) {
            return "not estimable: " + none.why();
        }
        if (estimate instanceof Estimated known) {
            return two(known.estimate()) + " (" + two(known.low()) + " to " + two(known.high()) + ")";
        }
        return two(estimate.value().orElseThrow()) + (estimate.why().isEmpty() ? "" : ": " + estimate.why());
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
