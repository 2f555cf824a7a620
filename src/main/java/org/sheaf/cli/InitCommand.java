// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.Framework;
import org.sheaf.protocol.ReviewId;
import org.sheaf.workspace.DriveCheck;
import org.sheaf.workspace.NearestWord;
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
    private static final List<String> FRAMEWORKS =
            Arrays.stream(Framework.values()).map(Framework::key).toList();
    private static final String NO_TITLE = "A review needs a title.";

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
        refuseWrongOptions(review);
        NewReview.Answers answers = new NewReview.Answers(
                title.orElseGet(() -> title(review)),
                answer(question, "Its question: "),
                framework(),
                answer(registration, "Registered where (PROSPERO id, OSF; empty if not yet): "),
                people(review),
                list(
                        stages,
                        "Stages of screening as ID=VOTES, separated by blanks [title-abstract=2 full-text=2]: ",
                        list -> review.objections(NewReview.Answers.ofStages(list))),
                list(
                        syntheses,
                        "Syntheses as ID, separated by blanks [main]: ",
                        list -> review.objections(NewReview.Answers.ofSyntheses(list))));
        review.write(answers);
        context.console().print("made " + workspace.name(workspace.protocolFile(id)));
        context.console().print("made " + workspace.name(workspace.eligibilityFile(id)));
        context.console().print("made " + workspace.name(workspace.corpus(id)) + "/searches.yml and searches/");
        context.console()
                .say("Next: `sheaf whoami ID`, copy your exports into " + workspace.name(workspace.searchesFolder(id))
                        + "/, and `sheaf run`.");
        return ExitCode.OK;
    }

    /** Before anything is asked: nobody answers questions for a command that cannot be. */
    private void refuseWrongOptions(NewReview review) {
        if (title.isPresent() && title.get().isBlank()) {
            throw ReviewException.usage(NO_TITLE, "Write it after --title, or leave the option out to be asked.");
        }
        title.ifPresent(given -> refuse(review.objections(NewReview.Answers.ofTitle(given))));
        framework.ifPresent(InitCommand::known);
        if (!reviewers.isEmpty()) {
            refuse(review.objections(NewReview.Answers.ofPeople(reviewers)));
        }
        refuse(review.objections(NewReview.Answers.ofStages(stages)));
        refuse(review.objections(NewReview.Answers.ofSyntheses(syntheses)));
    }

    private static void refuse(String objections) {
        if (!objections.isEmpty()) {
            throw ReviewException.usage(objections, "Nothing was written.");
        }
    }

    private static Framework known(String key) {
        return Framework.parse(key)
                .orElseThrow(() -> ReviewException.usage(
                        "\"" + key + "\" is not a framework that is known here.",
                        "Known: PICo, PICO, SPIDER, PCC, PEO, SPICE, none."));
    }

    private String answer(Optional<String> given, String question) {
        return given.or(() -> context.console().ask(question)).orElse("");
    }

    private String title(NewReview review) {
        return askUntil(
                "Title of the review: ",
                typed -> typed.isBlank() ? NO_TITLE : review.objections(NewReview.Answers.ofTitle(typed)));
    }

    /** Asks until there is nothing to object to; refuses where there is no more input. */
    private String askUntil(String question, UnaryOperator<String> objections) {
        while (true) {
            Optional<String> typed = context.console().ask(question);
            String wrong = objections.apply(typed.orElse(""));
            if (wrong.isEmpty()) {
                return typed.orElse("");
            }
            if (typed.isEmpty()) {
                throw ReviewException.usage(wrong, "Nothing was written.");
            }
            context.console().say(wrong);
        }
    }

    private Framework framework() {
        if (framework.isPresent()) {
            return known(framework.get());
        }
        String key = askUntil(
                "Framework (PICo, PICO, SPIDER, PCC, PEO, SPICE; empty for none): ",
                typed -> typed.isEmpty() || Framework.parse(typed).isPresent()
                        ? ""
                        : "\"" + typed + "\" is none of these."
                                + NearestWord.to(typed, FRAMEWORKS)
                                        .map(near -> " Did you mean \"" + near + "\"?")
                                        .orElse(""));
        return Framework.parse(key).orElse(Framework.NONE);
    }

    private List<String> people(NewReview review) {
        if (!reviewers.isEmpty()) {
            return reviewers;
        }
        List<String> named = new ArrayList<>();
        while (true) {
            String person = askUntil(
                    "Reviewer " + (named.size() + 1)
                            + " as ID=NAME:ROLE,ROLE (lead, reviewer, …; empty when all are named): ",
                    typed -> objections(review, named, typed));
            if (person.isEmpty()) {
                return named;
            }
            named.add(person);
        }
    }

    private static String objections(NewReview review, List<String> named, String person) {
        if (person.isEmpty()) {
            return named.isEmpty() ? "A review needs at least one person: every act carries who did it." : "";
        }
        List<String> all = new ArrayList<>(named);
        all.add(person);
        return review.objections(NewReview.Answers.ofPeople(all));
    }

    private List<String> list(List<String> given, String question, Function<List<String>, String> objections) {
        return given.isEmpty() ? parts(askUntil(question, typed -> objections.apply(parts(typed)))) : given;
    }

    private static List<String> parts(String typed) {
        return typed.isBlank() ? List.of() : List.of(typed.strip().split("\\s+"));
    }
}
