// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.sheaf.citation.LinkKind;
import org.sheaf.citing.CitationStyle;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.AppraisalPlan;
import org.sheaf.protocol.CodingApproach;
import org.sheaf.protocol.EarlierVersion;
import org.sheaf.protocol.Framework;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Role;
import org.sheaf.protocol.Stage;
import org.sheaf.protocol.SynthesisMethod;

/** Reads {@code codebooks/<review>/protocol.yml}. */
final class ProtocolFile {
    /** Who settles a conflict where nobody is named for it. */
    private static final String CONSENSUS = "consensus";

    private final String file;
    private final List<Problem> problems;

    private ProtocolFile(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads a protocol. Every wrong key or value is a problem; a protocol with an error among them is not to be used.
     *
     * @param file its name, for the problems
     * @param text its text
     * @param folder the name of the folder it lies in, which must be the review's id
     */
    static Protocol read(String file, String text, ReviewId folder, List<Problem> problems) {
        YamlForm form = YamlForm.of(file, Yaml.parse(file, text, problems), problems);
        return new ProtocolFile(file, problems).protocol(form, folder);
    }

    private Protocol protocol(YamlForm form, ReviewId folder) {
        String name = form.requiredText("review");
        if (!name.isEmpty() && !name.equals(folder.name())) {
            form.wrong(
                    form.lineOf("review"),
                    "The review is called \"" + name + "\", but its folder is \"" + folder.name() + "\".",
                    "Write `review: " + folder.name() + "`, or rename the folders under corpus/ and codebooks/.");
        }
        String title = form.requiredText("title");
        String question = form.text("question");
        Framework framework = form.word("framework", Framework::parse, keys(Framework.values(), Framework::key))
                .orElse(Framework.NONE);
        TreeMap<String, String> elements = elements(form.form("elements"), framework);
        String registration = form.text("registration");
        String illustrative = form.text("illustrative");
        List<Protocol.Reviewer> reviewers = reviewers(form);
        List<Stage> stages = stages(form, reviewers);
        List<Protocol.Synthesis> syntheses = syntheses(form);
        Protocol.Coding coding = coding(form.form("coding"));
        AppraisalPlan appraisal = AppraisalKeys.read(form.form("appraisal"));
        YamlForm deduplication = form.form("deduplication");
        Set<LinkKind> merged =
                new HashSet<>(deduplication.words("merge", LinkKind::parse, keys(LinkKind.values(), LinkKind::key)));
        deduplication.refuseOtherKeys();
        String style = form.word("citation-style", CitationStyle::parse, CitationStyle.keys())
                .map(CitationStyle::key)
                .orElse("");
        List<String> reporting = form.texts("reporting");
        form.refuseOtherKeys();
        return new Protocol(
                folder,
                title,
                question,
                framework,
                elements,
                registration,
                illustrative,
                reviewers,
                stages,
                coding,
                appraisal,
                syntheses,
                merged,
                style,
                reporting);
    }

    private static Protocol.Coding coding(YamlForm form) {
        Protocol.Coding coding = new Protocol.Coding(
                form.word("approach", CodingApproach::parse, keys(CodingApproach.values(), CodingApproach::key)),
                form.wholeNumber("coders", 1).orElse(1));
        form.refuseOtherKeys();
        return coding;
    }

    private static TreeMap<String, String> elements(YamlForm form, Framework framework) {
        TreeMap<String, String> elements = new TreeMap<>();
        for (String part : framework == Framework.NONE ? form.keys() : framework.parts()) {
            String words = form.text(part);
            if (!words.isEmpty()) {
                elements.put(part, words);
            }
        }
        form.refuseOtherKeys();
        return elements;
    }

    private List<Protocol.Reviewer> reviewers(YamlForm protocol) {
        List<Protocol.Reviewer> reviewers = new ArrayList<>();
        Set<ReviewerId> seen = new HashSet<>();
        for (YamlForm form : protocol.forms("reviewers")) {
            Optional<ReviewerId> id = ReviewerId.parse(form.requiredText("id"));
            String name = form.text("name");
            List<Role> roles = form.words("roles", Role::parse, keys(Role.values(), Role::key));
            form.refuseOtherKeys();
            if (id.isEmpty()) {
                form.wrong(
                        form.lineOf("id"),
                        "A reviewer's id is made of small letters, digits, hyphens and dots.",
                        "For example `id: amina`.");
            } else if (!seen.add(id.get())) {
                form.wrong(form.lineOf("id"), "Two reviewers have the id \"" + id.get() + "\".", "Rename one.");
            } else {
                Set<Role> held = roles.isEmpty() ? EnumSet.of(Role.REVIEWER) : EnumSet.copyOf(roles);
                reviewers.add(new Protocol.Reviewer(
                        id.get(), name.isEmpty() ? id.get().name() : name, held));
            }
        }
        if (reviewers.isEmpty()) {
            problems.add(Problem.error(
                    file,
                    protocol.lineOf("reviewers"),
                    "Nobody is named under \"reviewers\".",
                    "Name at least one person: every act in the review carries who did it."));
        }
        return reviewers;
    }

    private static List<Stage> stages(YamlForm protocol, List<Protocol.Reviewer> reviewers) {
        List<Stage> stages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlForm form : protocol.forms("stages")) {
            String id = id(form);
            String name = form.text("name");
            Stage plain = Stage.of(
                    id, name.isEmpty() ? id : name, form.wholeNumber("votes", 1).orElse(2));
            Stage.Kind kind = form.word("kind", Stage.Kind::parse, keys(Stage.Kind.values(), Stage.Kind::key))
                    .orElse(plain.kind());
            List<ReviewerId> known =
                    reviewers.stream().map(Protocol.Reviewer::id).toList();
            List<String> names = known.stream().map(ReviewerId::name).toList();
            Function<String, Optional<ReviewerId>> person =
                    word -> ReviewerId.parse(word).filter(known::contains);
            List<ReviewerId> voters = form.words("voters", person, names);
            String settle = form.text("settle");
            Optional<ReviewerId> settler = person.apply(settle);
            if (settler.isEmpty() && !settle.isEmpty() && !settle.equals(CONSENSUS)) {
                form.wrong(
                        form.lineOf("settle"),
                        "\"settle\" names nobody of this review: " + settle + ".",
                        "Write consensus (the voters agree after discussion) or one of " + String.join(", ", names)
                                + ".");
            }
            boolean independent = form.word("independent", ProtocolFile::yesOrNo, List.of("yes", "no"))
                    .orElse(true);
            Stage.Unsure unsure = form.word(
                            "unsure", Stage.Unsure::parse, keys(Stage.Unsure.values(), Stage.Unsure::key))
                    .orElse(kind == Stage.Kind.FULL_TEXT ? Stage.Unsure.ITSELF : Stage.Unsure.INCLUDE);
            form.refuseOtherKeys();
            if (!seen.add(id)) {
                form.wrong(form.lineOf("id"), "Two stages have the id \"" + id + "\".", "Rename one.");
            }
            stages.add(new Stage(
                    id, plain.name(), kind, plain.votes(), new TreeSet<>(voters), settler, independent, unsure));
        }
        return stages;
    }

    private static Optional<Boolean> yesOrNo(String word) {
        return switch (word) {
            case "yes", "true" -> Optional.of(true);
            case "no", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static List<Protocol.Synthesis> syntheses(YamlForm protocol) {
        List<Protocol.Synthesis> syntheses = new ArrayList<>();
        Optional<EarlierVersion> ofAll = UpdatesKeys.read(protocol);
        Set<String> seen = new HashSet<>();
        for (YamlForm form : protocol.forms("syntheses")) {
            String id = id(form);
            String title = form.text("title");
            String flow = form.text("flow");
            Optional<SynthesisMethod> method = form.word("method", SynthesisMethod::parse, SynthesisMethod.keys());
            Optional<EarlierVersion> updates = UpdatesKeys.read(form);
            form.refuseOtherKeys();
            if (updates.isPresent() && !flow.isEmpty()) {
                form.wrong(
                        form.lineOf("updates"),
                        "The flow of \"" + id + "\" is stated in a file, so \"updates\" changes nothing.",
                        "State previous_studies and previous_reports in that file, and leave out `updates:`.");
            }
            if (!seen.add(id)) {
                form.wrong(form.lineOf("id"), "Two syntheses have the id \"" + id + "\".", "Rename one.");
            }
            if (flow.contains("/") || flow.contains("\\") || flow.chars().anyMatch(Character::isISOControl)) {
                form.wrong(form.lineOf("flow"), "\"flow\" names a file in the same folder.", "Leave out the path.");
                flow = "";
            }
            syntheses.add(new Protocol.Synthesis(
                    id,
                    title.isEmpty() ? id : title,
                    flow,
                    method,
                    flow.isEmpty() ? updates.or(() -> ofAll) : updates));
        }
        return syntheses;
    }

    /** An id that also serves as a folder's name. */
    private static String id(YamlForm form) {
        String id = form.requiredText("id");
        if (!id.isEmpty() && ReviewId.parse(id).isEmpty()) {
            form.wrong(
                    form.lineOf("id"),
                    "\"" + id + "\" cannot be an id: small letters, digits and hyphens only.",
                    "For example `id: qualitative`.");
            return "unnamed";
        }
        return id;
    }

    private static <T> List<String> keys(T[] values, Function<T, String> key) {
        return Arrays.stream(values).map(key).toList();
    }
}
