// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodedSegment;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.problem.Problem;
import org.sheaf.steps.Review;
import org.sheaf.steps.coding.CodebookDesk;
import org.sheaf.steps.coding.Walk;
import org.sheaf.steps.coding.WalkBack;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "walk",
        header = "The way back from a theme: to authors' themes, passages, pages, studies, coders.",
        description = "Goes through the codes below it too. The report themes.html shows the same for all themes.",
        mixinStandardHelpOptions = true)
final class WalkCommand implements Callable<Integer> {
    private static final int WIDTH = 78;
    private static final int DAY = 10;

    @Mixin
    private ReviewOption reviewOption = new ReviewOption();

    @Parameters(paramLabel = "CODE", description = "Its id or name.")
    private String code = "";

    private final Context context;

    WalkCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Workspace workspace = context.workspace();
        Review review = context.open(workspace, context.review(workspace, reviewOption.name()));
        List<Problem> problems = new ArrayList<>();
        try (CodebookDesk desk = review.codebook()) {
            desk.read(state -> {
                List<CodedSegment> passages = state.shownTo(desk.me());
                Walk walk = new WalkBack(state, passages, review.texts(), problems::add).from(state.code(code));
                head(walk, state.tree().column(walk.code().id()));
                walk.stops().forEach(this::stop);
                UnseenCodes.say(context.console(), state.counted().size() - passages.size());
                return walk;
            });
        }
        return context.show(problems);
    }

    private void head(Walk walk, Optional<LogicModelColumn> column) {
        String above = walk.above().stream().map(Code::name).collect(Collectors.joining(" > "));
        if (!above.isEmpty()) {
            context.console().print(above + " >");
        }
        column.ifPresent(
                place -> context.console().print("Logic model: " + place.key().replace('-', ' ')));
    }

    private void stop(Walk.Stop stop) {
        Console console = context.console();
        String indent = "  ".repeat(stop.depth());
        console.print("");
        console.print(indent + stop.code().name() + "  (" + stop.code().id() + ")");
        if (!stop.code().definition().isEmpty()) {
            Wrapped.print(console, stop.code().definition(), WIDTH, indent + "  ");
        }
        for (Walk.Memo memo : stop.memos()) {
            Wrapped.print(
                    console,
                    "Memo of " + memo.actor() + ", " + memo.at().substring(0, DAY) + ": " + memo.text(),
                    WIDTH,
                    indent + "  ");
        }
        for (Walk.FromTheme theme : stop.themes()) {
            console.print(indent + "  " + theme.report()
                    + (theme.place().isEmpty() ? "" : ", " + theme.place())
                    + ", author's theme \"" + theme.mapping().theme().words() + "\"");
            console.print(indent + "      " + theme.mapping().taken().key() + " by "
                    + theme.mapping().actor() + ", " + theme.mapping().at().substring(0, DAY)
                    + (theme.mapping().why().isEmpty()
                            ? ""
                            : ": " + theme.mapping().why()));
        }
        for (Walk.Passage passage : stop.passages()) {
            console.print(indent + "  " + passage.report() + ", " + page(passage)
                    + (passage.astray() ? "  (in an older text; `sheaf code anchor` looks for it)" : ""));
            Wrapped.print(console, "\"" + passage.quote() + "\"", WIDTH, indent + "      ");
            for (Walk.Coding coding : passage.codings()) {
                Wrapped.print(
                        console,
                        coding.coder() + ", " + coding.at().substring(0, DAY)
                                + (coding.memo().isEmpty() ? "" : ": " + coding.memo()),
                        WIDTH,
                        indent + "      ");
            }
        }
        if (stop.themes().isEmpty() && stop.passages().isEmpty()) {
            console.print(indent + "  nothing rests here by itself");
        }
    }

    private static String page(Walk.Passage passage) {
        return "page " + passage.page()
                + (passage.printed().isEmpty() || passage.printed().equals(String.valueOf(passage.page()))
                        ? ""
                        : " (printed " + passage.printed() + ")");
    }
}
