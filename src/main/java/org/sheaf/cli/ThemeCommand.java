// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sheaf.citation.ReportId;
import org.sheaf.coding.AuthorTheme;
import org.sheaf.coding.Taken;
import org.sheaf.coding.ThemeMapping;
import org.sheaf.steps.Review;
import org.sheaf.steps.coding.CodingState;
import org.sheaf.steps.coding.ThemeDesk;
import org.sheaf.steps.coding.ThemeSheet;
import org.sheaf.steps.studies.StudyDesk;
import org.sheaf.tabular.CsvTable;
import org.sheaf.workspace.SheetFile;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "theme",
        header = "Themes as studies' authors name them, and to which themes of the review they belong.",
        description = {
            "Without a subcommand, lists them by study. An author's theme belongs to one code or several:",
            "RETAINED where the authors' term is kept, MERGED where it went into a concept of the review.",
            "`sheaf walk CODE` goes from a theme of the review back to them and to the passages."
        },
        mixinStandardHelpOptions = true)
final class ThemeCommand implements Callable<Integer> {
    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    private final Context context;

    ThemeCommand(Context context) {
        this.context = context;
    }

    private Review review() {
        Workspace workspace = context.workspace();
        return context.open(workspace, context.review(workspace, reviewOption.name()));
    }

    private ThemeDesk open() {
        return review().themes();
    }

    private static ReportId report(ThemeDesk desk, String said) {
        return desk.read(state -> StudyDesk.report(state.studies(), said));
    }

    @Override
    public Integer call() {
        try (ThemeDesk desk = open()) {
            desk.read(this::list);
        }
        return ExitCode.OK;
    }

    private int list(CodingState state) {
        TextTable table = new TextTable("report", "id", "author's theme", "belongs to");
        List<ThemeMapping> mappings = state.mappings();
        int none = 0;
        for (AuthorTheme theme : state.themes()) {
            String codes = mappings.stream()
                    .filter(mapping -> mapping.theme().equals(theme))
                    .map(mapping -> mapping.code() + " (" + mapping.taken().key() + ")")
                    .collect(Collectors.joining(", "));
            none += codes.isEmpty() ? 1 : 0;
            table.row(state.studies().name(theme.report()), theme.id(), theme.words(), codes.isEmpty() ? "-" : codes);
        }
        table.printTo(context.console());
        context.console()
                .print(Amount.of(state.themes().size(), "author's theme", "authors' themes")
                        + (none == 0 ? "" : ", " + none + " of which belong to no code yet"));
        return none;
    }

    @Command(
            name = "add",
            header = "Notes a theme as the authors of a report name it.",
            description =
                    "Each with its own words; a theme that is there already is not noted twice. --place can be mended so.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(index = "0", paramLabel = "REPORT", description = "Its name or id.") String report,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "THEME",
                            description = "In the authors' words, in quotes.")
                    List<String> themes,
            @Option(names = "--place", paramLabel = "TEXT", defaultValue = "", description = "Where, such as p. 7.")
                    String place) {
        try (ThemeDesk desk = open()) {
            ReportId id = report(desk, report);
            for (String words : themes) {
                ThemeDesk.Said said = desk.add(id, words, place, "");
                AuthorTheme theme = new AuthorTheme(id, words);
                context.console().print(theme.id() + "  " + theme.words() + now(said));
            }
        }
        return ExitCode.OK;
    }

    private static String now(ThemeDesk.Said said) {
        return switch (said) {
            case NEW -> "";
            case CHANGED -> "  (was there already; its place is another now)";
            case KNOWN -> "  (was there already)";
        };
    }

    @Command(
            name = "remove",
            header = "Takes an author's theme off the list.",
            description = "What was said of it stays in the ledger.",
            mixinStandardHelpOptions = true)
    int remove(
            @Parameters(paramLabel = "THEME", description = "Its id, or its words.") String theme,
            @Option(
                            names = "--report",
                            paramLabel = "REPORT",
                            description = "Whose theme, where several have its words.")
                    Optional<String> report,
            @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
                    String why) {
        try (ThemeDesk desk = open()) {
            AuthorTheme found = desk.theme(report.map(said -> report(desk, said)), theme);
            desk.remove(found, why);
            context.console().print(found.id() + "  " + found.words() + ": taken off the list");
        }
        return ExitCode.OK;
    }

    /** How a theme is taken. */
    static final class How {
        @Option(names = "--retained", required = true, description = "The authors' term is kept.")
        private boolean retained;

        @Option(names = "--merged", required = true, description = "It went into a concept of the review.")
        private boolean merged;
    }

    @Command(
            name = "map",
            header = "Says that an author's theme belongs to a code.",
            description = "To several, by saying so several times.",
            mixinStandardHelpOptions = true)
    int map(
            @Parameters(index = "0", paramLabel = "THEME", description = "Its id, or its words.") String theme,
            @Parameters(index = "1", paramLabel = "CODE", description = "Its id or name.") String code,
            @Option(
                            names = "--report",
                            paramLabel = "REPORT",
                            description = "Whose theme, where several have its words.")
                    Optional<String> report,
            @ArgGroup(multiplicity = "1") How how,
            @Option(names = "--why", paramLabel = "TEXT", defaultValue = "", description = "It stands in the ledger.")
                    String why) {
        try (ThemeDesk desk = open()) {
            AuthorTheme found = desk.theme(report.map(said -> report(desk, said)), theme);
            ThemeDesk.Said said = desk.map(found, code, how.retained ? Taken.RETAINED : Taken.MERGED, why);
            context.console()
                    .print("\"" + found.words() + "\": " + (how.retained ? "retained in " : "merged into ") + code
                            + switch (said) {
                                case NEW -> "";
                                case CHANGED -> ", in place of what was said before";
                                case KNOWN -> ", as was said already";
                            });
        }
        return ExitCode.OK;
    }

    @Command(
            name = "unmap",
            header = "Says that an author's theme does not belong to a code.",
            description = "Takes back what `map` said; both stay in the ledger.",
            mixinStandardHelpOptions = true)
    int unmap(
            @Parameters(index = "0", paramLabel = "THEME", description = "Its id, or its words.") String theme,
            @Parameters(index = "1", paramLabel = "CODE", description = "Its id or name.") String code,
            @Option(
                            names = "--report",
                            paramLabel = "REPORT",
                            description = "Whose theme, where several have its words.")
                    Optional<String> report,
            @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
                    String why) {
        try (ThemeDesk desk = open()) {
            AuthorTheme found = desk.theme(report.map(said -> report(desk, said)), theme);
            boolean isNew = desk.unmap(found, code, why) == ThemeDesk.Said.NEW;
            context.console()
                    .print("\"" + found.words() + "\": not in " + code + (isNew ? "" : ", as it was not before"));
        }
        return ExitCode.OK;
    }

    @Command(
            name = "sheet",
            header = "Writes the authors' themes and where they belong as a sheet.",
            description = "To be filled in and taken with `take`: CSV, or XLSX by the ending of the name.",
            mixinStandardHelpOptions = true)
    int sheet(
            @Option(
                            names = {"-o", "--out"},
                            paramLabel = "FILE",
                            required = true,
                            description = "A file that is not there yet.")
                    String out) {
        try (ThemeDesk desk = open()) {
            CsvTable table = desk.read(ThemeSheet::write);
            Path file = context.path(out);
            SheetFile.writeNew(file, table);
            context.console().print(out + ": " + Amount.of(table.rows().size(), "row"));
        }
        return ExitCode.OK;
    }

    @Command(
            name = "take",
            header = "Takes authors' themes, and where they belong, from a sheet.",
            description = {
                "Columns report and theme; beside them place, code, taken (retained or merged) and why. Rows in any",
                "order; a row that is left out and a cell that is empty take nothing back; another place, reason or way",
                "of taking counts from now on. A row that cannot be used is said and passed over."
            },
            mixinStandardHelpOptions = true)
    int take(@Parameters(paramLabel = "FILE", description = "CSV or XLSX.") String file) {
        try (ThemeDesk desk = open()) {
            ThemeSheet.Tally tally = ThemeSheet.take(desk, file, SheetFile.read(context.path(file), file));
            context.console()
                    .print(Amount.of(tally.themes(), "new theme") + ", " + Amount.of(tally.mappings(), "new mapping")
                            + (tally.changes() == 0 ? "" : ", " + Amount.of(tally.changes(), "change")));
            return context.show(tally.problems());
        }
    }

    @Command(
            name = "relate",
            header = "Says that studies speak of a relation between two codes.",
            description = {
                "leads-to, moderates or mediates, with the reports that speak of it; only such relations are drawn",
                "in the logic model. Said again it stands with the reports named then."
            },
            mixinStandardHelpOptions = true)
    int relate(
            @Parameters(index = "0", paramLabel = "FROM", description = "A code.") String from,
            @Parameters(index = "1", paramLabel = "RELATION", description = "leads-to, moderates or mediates.")
                    String relation,
            @Parameters(index = "2", paramLabel = "TO", description = "A code.") String to,
            @Option(
                            names = "--in",
                            paramLabel = "REPORT",
                            arity = "1",
                            description =
                                    "A report that speaks of it; may be given several times. Left out, the relation is taken back.")
                    List<String> reports,
            @Option(names = "--why", paramLabel = "TEXT", required = true, description = "It stands in the ledger.")
                    String why) {
        try (ThemeDesk desk = open()) {
            List<String> named = reports == null ? List.of() : reports;
            List<ReportId> ids = named.stream().map(said -> report(desk, said)).toList();
            boolean isNew = desk.relate(from, CodeWords.relation(relation), to, ids, why);
            context.console()
                    .print(from + " " + relation + " " + to + ": "
                            + (ids.isEmpty() ? "taken back" : Amount.of(ids.size(), "report"))
                            + (isNew ? "" : ", as was said already"));
        }
        return ExitCode.OK;
    }
}
