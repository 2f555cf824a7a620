// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sheaf.manuscript.Manuscript;
import org.sheaf.manuscript.ManuscriptReader;
import org.sheaf.manuscript.Marked;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.ReviewId;
import org.sheaf.reporting.ManuscriptReport;
import org.sheaf.reporting.ManuscriptView;
import org.sheaf.reporting.RenderedReport;
import org.sheaf.reporting.Templates;
import org.sheaf.reporting.rendition.Format;
import org.sheaf.reporting.rendition.RenderedPage;
import org.sheaf.reporting.rendition.Renditions;
import org.sheaf.steps.Manuscripts;
import org.sheaf.workspace.DocumentFile;
import org.sheaf.workspace.ResultFile;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "manuscript",
        header = "Lists what you have to change in a text that you began with a report.",
        description = {
            "You wrote a report as a document (`sheaf report write-up --format docx`) and went on writing",
            "in it. Since then the review moved on. This command compares the report as it was when your",
            "document was made with the report as it is now, and lists the places in your text that no",
            "longer agree: numbers, table rows and cells, citations, sentences and figures, in the order",
            "of your text. Your document is read and never written. It may be renamed and lie anywhere;",
            "it knows itself what it was made of.",
            "",
            "A place is named by the heading above it and the number of the paragraph below that heading.",
            "Words that differ stand in [square brackets]. What you have changed already is counted as",
            "done. What a tracked change deleted is not read; what it inserted is.",
            "",
            "What the protocol and other files of codebooks/ say is taken as it is today for then and",
            "now: the ledger keeps no earlier wording of them.",
            "",
            "Exit codes: 0 nothing to change; 1 something to change or to look at; 2 the file cannot be",
            "read, or it is not known in which state of the review it was made.",
            "",
            "Examples:",
            "  sheaf manuscript reports/my-review/write-up.docx",
            "  sheaf manuscript ~/drafts/paper-v7.docx --to changes.html     a list to print",
            "  sheaf manuscript paper.docx --since \"as submitted\"           where the file does not know",
            "  sheaf manuscript tables.docx --since 120 --report study-table"
        },
        mixinStandardHelpOptions = true)
final class ManuscriptCommand implements Callable<Integer> {
    private static final List<String> FORMS = List.of("html", "csv", "json", "md");

    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Parameters(paramLabel = "FILE", description = "Your text: a DOCX.")
    private String file = "";

    @Option(
            names = "--since",
            paramLabel = "SNAPSHOT|ENTRY",
            description = "The state in which the text was made, where the file does not know or you know better.")
    private Optional<String> since = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "NAME",
            description = "The report of which it was made; left out, what the file says, else write-up.")
    private Optional<String> report = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Write the list to a file too: .html, .csv, .json or .md.")
    private Optional<String> to = Optional.empty();

    private final Context context;

    ManuscriptCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String form = form();
        Path path = context.path(file);
        String name = String.valueOf(path.getFileName());
        Manuscript text = Manuscripts.read(name, DocumentFile.read(path, ManuscriptReader.MOST_BYTES));
        Workspace workspace = context.workspace();
        Manuscripts.Checked checked = context.openToRead(workspace, review(workspace, text))
                .manuscripts()
                .check(text, new Manuscripts.Order(name, since, report), ProgressBar.on(context.console()));
        ManuscriptView view = ManuscriptView.of(
                checked.frame(), name, checked.report(), checked.then(), checked.list(), checked.notes());
        to.ifPresent(target -> ResultFile.write(context.path(target), written(view, form)));
        show(view, checked.list().isOpen());
        return checked.list().isOpen() ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    /** The review that is named, else the one that the file names, else the one that a command without a name is about. */
    private ReviewId review(Workspace workspace, Manuscript text) {
        Optional<ReviewId> said = workspace.reviews().stream()
                .filter(review -> review.name().equals(text.origin().review()))
                .findFirst();
        return reviewOption.name().isEmpty() && said.isPresent()
                ? said.get()
                : context.review(workspace, reviewOption.name());
    }

    private String form() {
        return to.map(target -> FORMS.stream()
                        .filter(form -> target.endsWith("." + form))
                        .findFirst()
                        .orElseThrow(() -> ReviewException.usage(
                                "The list is not written as \"" + target + "\".",
                                "Name a file that ends in .html, .csv, .json or .md.")))
                .orElse("");
    }

    private static String written(ManuscriptView view, String form) {
        RenderedReport report = ManuscriptReport.render(Templates.OURS, view);
        if (!form.equals("md")) {
            return report.text("manuscript." + form);
        }
        RenderedPage page = new RenderedPage("manuscript", report.text("manuscript.html"), new TreeMap<>());
        return new String(Renditions.of(Format.MD, page).bytes(), StandardCharsets.UTF_8);
    }

    private void show(ManuscriptView view, boolean open) {
        Console console = context.console();
        console.print(view.file() + ": made of the report " + view.report() + " in " + view.then());
        for (ManuscriptView.Group group : view.groups()) {
            console.print("");
            console.print(group.title() + " (" + group.items().size() + "): " + group.means());
            group.items().forEach(item -> show(console, item));
        }
        console.print("");
        console.print(open ? view.summary() + "." : "Nothing to change: " + view.summary() + ".");
        view.notes().forEach(note -> console.say("note     " + note));
        if (to.isPresent()) {
            console.print("the list: " + to.get());
        } else if (open) {
            console.print("--to FILE.html writes the list to print.");
        }
    }

    private static void show(Console console, ManuscriptView.Item item) {
        console.print(item.number() + ". " + item.place());
        String what = "   " + item.what() + " " + item.change();
        console.print(item.advice().isEmpty() ? what : what + ". " + item.advice());
        line(console, "then", marked(item.before()));
        line(console, "now ", marked(item.after()));
        line(console, "your text", item.yours());
    }

    private static void line(Console console, String name, String words) {
        if (!words.isEmpty()) {
            console.print("     " + name + ": " + words);
        }
    }

    private static String marked(List<Marked> pieces) {
        return pieces.stream()
                .map(piece -> piece.differs() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
