// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sheaf.problem.ReviewException;
import org.sheaf.steps.ReportTally;
import org.sheaf.steps.Review;
import org.sheaf.steps.catalogue.ChangesSince;
import org.sheaf.steps.catalogue.LogicModelVersus;
import org.sheaf.steps.catalogue.ReportFormat;
import org.sheaf.steps.catalogue.ReportOrder;
import org.sheaf.workspace.NearestWord;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        header = "Writes reports/: all of them, or those that you name.",
        description = {
            "Writes reports/REVIEW/: what was searched and found, the PRISMA 2020 flow, screening, the study table,",
            "codes and themes, and more; `--list` names each, with the question that it answers. A report that",
            "somebody changed since is left as it is; the new one is written beside it.",
            "",
            "Texts (html, md, csv, json, svg, dot) are written always. Documents and pictures (docx, pdf, png) are made",
            "when you ask for them.",
            "",
            "A template of your own in codebooks/REVIEW/templates/, or in codebooks/templates/ for all reviews, is",
            "used instead of Sheaf's if it bears the same name, such as study-table.html.ftlh.",
            "",
            "Examples:",
            "  sheaf report                                     all reports, as texts",
            "  sheaf report --list                              which there are, and what they wait for",
            "  sheaf report study-table --format docx           one, for a word processor",
            "  sheaf report all --format all                    everything in every form",
            "  sheaf report logic-model --versus \"as submitted\"   then and now, side by side",
            "  sheaf report changes --versus \"as submitted\"       what changed in the synthesis since",
            "  sheaf report study-table --template > codebooks/REVIEW/templates/study-table.html.ftlh"
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final String LOGIC_MODEL = "logic-model";
    private static final String CHANGES = "changes";
    /** As many changed files are named as fit into two lines of a terminal. */
    private static final int NAMED = 6;

    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "The reports to write; left out, or `all`, all of them.")
    private List<String> names = List.of();

    @Option(names = "--list", description = "List the reports: name, forms, the question, and how it stands.")
    private boolean list;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "The forms, with commas between: html, md, csv, json, svg, dot, docx, pdf, png," + " or all.")
    private List<String> formats = List.of();

    @Option(
            names = "--template",
            description = "Print Sheaf's own template of a report, or `page`, `style` or such as `theme-matrix.svg`,"
                    + " to begin your own with.")
    private boolean template;

    @Option(
            names = "--versus",
            paramLabel = "SNAPSHOT",
            description = "With logic-model or changes: set the state of a snapshot beside the present one.")
    private String versus = "";

    private final Context context;

    ReportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ReportOrder order = order();
        Workspace workspace = context.workspace();
        Review review = context.open(workspace, context.review(workspace, reviewOption.name()));
        if (list) {
            ReportCatalogue.print(context.console(), review.reports().list());
            return ExitCode.OK;
        }
        if (template) {
            return printTemplate(review);
        }
        if (order.equals(ReportOrder.EVERYTHING)) {
            return run(context, review);
        }
        ReportTally tally = versus.isEmpty()
                ? review.reports().write(order, ProgressBar.on(context.console()))
                : review.reports().versus(versus, order, ProgressBar.on(context.console()));
        context.console().print("report: " + Amount.of(tally.files().size(), "file") + " in " + tally.folder() + "/");
        tally.files().forEach(file -> context.console().print("  " + file));
        return context.show(tally.problems());
    }

    private int printTemplate(Review review) {
        if (names.size() != 1) {
            throw ReviewException.usage(
                    "One template is printed at a time.",
                    "Name one report, such as `sheaf report study-table --template`.");
        }
        context.console().print(review.reports().template(names.get(0)).stripTrailing());
        return ExitCode.OK;
    }

    private ReportOrder order() {
        if (versus.isEmpty() && names.contains(CHANGES)) {
            throw ReviewException.usage(
                    "Changes are those since a snapshot, and none is named.",
                    "`sheaf report changes --versus \"as submitted\"`; `sheaf snapshot` lists those that were taken.");
        }
        List<String> named = versus.isEmpty() ? names.contains(ALL) ? List.of() : names : namedVersus();
        if (formats.isEmpty()) {
            return new ReportOrder(named, ReportFormat.texts(), Set.of());
        }
        if (formats.contains(ALL)) {
            return new ReportOrder(named, EnumSet.allOf(ReportFormat.class), Set.of());
        }
        Set<ReportFormat> wanted = formats.stream().map(ReportCommand::format).collect(Collectors.toSet());
        return new ReportOrder(named, wanted, wanted);
    }

    private List<String> namedVersus() {
        if (names.equals(List.of(LOGIC_MODEL))) {
            return List.of(LogicModelVersus.name(versus));
        }
        if (names.equals(List.of(CHANGES))) {
            return List.of(ChangesSince.name(versus));
        }
        throw ReviewException.usage(
                "Only the logic model is set beside that of a snapshot, and changes are listed.",
                "`sheaf report logic-model --versus \"" + versus + "\"`, or `sheaf report changes --versus \"" + versus
                        + "\"`.");
    }

    private static ReportFormat format(String word) {
        List<String> known =
                Arrays.stream(ReportFormat.values()).map(ReportFormat::ending).toList();
        return ReportFormat.of(word)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + word + "\" is not a form in which reports come.",
                        NearestWord.to(word, known)
                                        .map(near -> "Did you mean \"" + near + "\"? ")
                                        .orElse("")
                                + "They come as " + String.join(", ", known) + ", or all."));
    }

    /** Writes what is stale. */
    static int refresh(Context context, Review review) {
        ReportTally tally = review.reports().refresh(ProgressBar.on(context.console()));
        int files = tally.files().size();
        context.console().print("report: " + state(tally, files));
        return context.show(tally.problems());
    }

    private static String state(ReportTally tally, int files) {
        String folder = tally.folder() + "/";
        List<String> written = tally.written();
        if (!tally.looked() || written.isEmpty()) {
            return "nothing new; " + Amount.of(files, "file") + " in " + folder;
        }
        if (written.size() == files) {
            return files + " files in " + folder + "; begin with " + folder + "index.html";
        }
        return written.size() + " of " + files + " files are new or changed in " + folder + ": "
                + written.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (written.size() > NAMED ? " and " + (written.size() - NAMED) + " more" : "");
    }

    static int run(Context context, Review review) {
        ReportTally tally = review.reports().write(ReportOrder.EVERYTHING, ProgressBar.on(context.console()));
        context.console()
                .print("report: " + tally.files().size() + " files in " + tally.folder() + "/; begin with "
                        + tally.folder() + "/index.html");
        return context.show(tally.problems());
    }
}
