// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Framework;
import org.sheaf.protocol.ReviewId;
import org.sheaf.workspace.DriveCheck;
import org.sheaf.workspace.NewReview;
import org.sheaf.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "init",
        header = "Makes a new review and its protocol.",
        description = {
            "Makes a new review: its folders and codebooks/REVIEW/protocol.yml with comments. What no option",
            "says is asked; an empty answer leaves a thing open. Everything can be changed in the file later."
        },
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REVIEW", description = "Its short name: small letters, digits and hyphens.")
    private String name = "";

    @Option(names = "--title", paramLabel = "TITLE", description = "Its title.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--question", paramLabel = "QUESTION", description = "Its question.")
    private Optional<String> question = Optional.empty();

    @Option(names = "--framework", paramLabel = "NAME", description = "PICo, PICO, SPIDER, PCC, PEO, SPICE or none.")
    private Optional<String> framework = Optional.empty();

    @Option(
            names = "--registration",
            paramLabel = "WHERE",
            description = "Where the protocol is registered, such as PROSPERO CRD42….")
    private Optional<String> registration = Optional.empty();

    @Option(
            names = "--reviewer",
            paramLabel = "ID[=NAME[:ROLE,ROLE]]",
            description = {
                "A person who takes part, such as amina=\"Amina Okwuosa:lead,reviewer\". Repeat for each.",
                "Roles: lead, reviewer, information-specialist, coder, adjudicator."
            })
    private List<String> reviewers = new ArrayList<>();

    @Option(
            names = "--stage",
            paramLabel = "ID=VOTES",
            description = "A stage of screening and its votes; default title-abstract=2 and full-text=2.")
    private List<String> stages = new ArrayList<>();

    @Option(
            names = "--synthesis",
            paramLabel = "ID[=TITLE]",
            description = "A synthesis over the corpus; default one called main.")
    private List<String> syntheses = new ArrayList<>();

    private final Context context;

    InitCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ReviewId id = ReviewId.parse(name)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + name + "\" cannot be a review's name: small letters, digits and hyphens only.",
                        "For example `sheaf init return-to-work`."));
        Workspace workspace = Workspace.around(context.folder()).orElseGet(() -> new Workspace(context.folder()));
        DriveCheck.refuseUnsafe(workspace);
        NewReview review = new NewReview(workspace, id);
        review.refuseIfThere();
        String titled = answer(title, "Title of the review: ");
        String asked = answer(question, "Its question: ");
        NewReview.Answers answers = new NewReview.Answers(
                titled,
                asked,
                framework(),
                answer(registration, "Registered where (PROSPERO id, OSF; empty if not yet): "),
                people(),
                list(stages, "Stages of screening as ID=VOTES, separated by blanks [title-abstract=2 full-text=2]: "),
                list(syntheses, "Syntheses as ID, separated by blanks [main]: "));
        review.write(answers);
        context.console().print("made " + workspace.name(workspace.protocolFile(id)));
        context.console().print("made " + workspace.name(workspace.corpus(id)) + "/searches.yml and searches/");
        context.console()
                .say("Next: `sheaf whoami ID`, copy your exports into " + workspace.name(workspace.searchesFolder(id))
                        + "/, and `sheaf run`.");
        return ExitCode.OK;
    }

    private String answer(Optional<String> given, String question) {
        return given.or(() -> context.console().ask(question)).orElse("");
    }

    private Framework framework() {
        if (framework.isPresent()) {
            return Framework.parse(framework.get())
                    .orElseThrow(() -> ReviewException.usage(
                            "\"" + framework.get() + "\" is not a framework that is known here.",
                            "Known: PICo, PICO, SPIDER, PCC, PEO, SPICE, none."));
        }
        while (true) {
            String key = context.console()
                    .ask("Framework (PICo, PICO, SPIDER, PCC, PEO, SPICE; empty for none): ")
                    .orElse("");
            Optional<Framework> chosen = key.isEmpty() ? Optional.of(Framework.NONE) : Framework.parse(key);
            if (chosen.isPresent()) {
                return chosen.get();
            }
            context.console().say("\"" + key + "\" is none of these.");
        }
    }

    private List<String> people() {
        if (!reviewers.isEmpty()) {
            return reviewers;
        }
        List<String> asked = new ArrayList<>();
        while (true) {
            Optional<String> person = context.console()
                    .ask("Reviewer " + (asked.size() + 1)
                            + " as ID=NAME:ROLE,ROLE (lead, reviewer, …; empty when all are named): ");
            if (person.isEmpty() || person.get().isEmpty()) {
                return asked;
            }
            asked.add(person.get());
        }
    }

    private List<String> list(List<String> given, String question) {
        if (!given.isEmpty()) {
            return given;
        }
        String typed = context.console().ask(question).orElse("");
        return typed.isBlank() ? List.of() : List.of(typed.strip().split("\\s+"));
    }
}
