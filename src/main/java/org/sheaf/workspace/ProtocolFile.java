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
import java.util.function.Function;
import org.sheaf.citation.LinkKind;
import org.sheaf.problem.Problem;
import org.sheaf.protocol.Framework;
import org.sheaf.protocol.Protocol;
import org.sheaf.protocol.ReviewId;
import org.sheaf.protocol.ReviewerId;
import org.sheaf.protocol.Role;

/** Reads {@code codebooks/<review>/protocol.yml}. */
final class ProtocolFile {
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
        List<Protocol.Stage> stages = stages(form);
        List<Protocol.Synthesis> syntheses = syntheses(form);
        YamlForm deduplication = form.form("deduplication");
        Set<LinkKind> merged =
                new HashSet<>(deduplication.words("merge", LinkKind::parse, keys(LinkKind.values(), LinkKind::key)));
        deduplication.refuseOtherKeys();
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
                syntheses,
                merged);
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

    private static List<Protocol.Stage> stages(YamlForm protocol) {
        List<Protocol.Stage> stages = new ArrayList<>();
        for (YamlForm form : protocol.forms("stages")) {
            String id = id(form);
            String name = form.text("name");
            int votes = form.wholeNumber("votes", 1).orElse(2);
            form.refuseOtherKeys();
            stages.add(new Protocol.Stage(id, name.isEmpty() ? id : name, votes));
        }
        return stages;
    }

    private static List<Protocol.Synthesis> syntheses(YamlForm protocol) {
        List<Protocol.Synthesis> syntheses = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlForm form : protocol.forms("syntheses")) {
            String id = id(form);
            String title = form.text("title");
            String flow = form.text("flow");
            form.refuseOtherKeys();
            if (!seen.add(id)) {
                form.wrong(form.lineOf("id"), "Two syntheses have the id \"" + id + "\".", "Rename one.");
            }
            if (flow.contains("/") || flow.contains("\\") || flow.chars().anyMatch(Character::isISOControl)) {
                form.wrong(form.lineOf("flow"), "\"flow\" names a file in the same folder.", "Leave out the path.");
                flow = "";
            }
            syntheses.add(new Protocol.Synthesis(id, title.isEmpty() ? id : title, flow));
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
