// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sheaf.appraisal.AnswerReader;
import org.sheaf.appraisal.Instrument;
import org.sheaf.appraisal.Item;
import org.sheaf.problem.Problem;
import org.sheaf.problem.ReviewException;
import org.sheaf.protocol.AppraisalPlan;
import org.sheaf.protocol.Protocol;
import org.sheaf.workspace.Codebook;
import org.sheaf.workspace.Instruments;

/**
 * What was agreed about appraisal, with the instruments as they are defined.
 *
 * @param instruments those of the plan that are there, in its order
 * @param rules those of the plan that fit the instruments
 * @param problems what does not fit
 */
public record AppraisalBasis(
        Protocol protocol, List<Instrument> instruments, List<Rule> rules, List<Problem> problems) {
    /**
     * A rule of the plan, with the ids and codes as the instrument has them.
     *
     * @param items those that are looked at
     * @param answers codes; the empty one is "not reported"
     */
    public record Rule(String name, Instrument instrument, Set<String> items, Set<String> answers, int atLeast) {
        public Rule {
            items = Set.copyOf(items);
            answers = Set.copyOf(answers);
        }
    }

    public AppraisalBasis {
        instruments = List.copyOf(instruments);
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /** What the protocol says, with the instruments of the workspace; these are read only where it names one. */
    public static AppraisalBasis of(Protocol protocol, Codebook codebook) {
        if (!protocol.appraisal().isAgreed()) {
            return of(protocol, id -> Optional.empty(), id -> List.of());
        }
        Instruments instruments = codebook.instruments();
        return of(protocol, instruments::instrument, instruments::problems);
    }

    /**
     * Puts the plan of a protocol and the instruments together.
     *
     * @param known the instrument with an id; nothing if there is none
     * @param wrong what is wrong with its definition
     */
    static AppraisalBasis of(
            Protocol protocol, Function<String, Optional<Instrument>> known, Function<String, List<Problem>> wrong) {
        String file = "codebooks/" + protocol.review() + "/protocol.yml";
        List<Instrument> instruments = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String id : protocol.appraisal().instruments()) {
            Optional<Instrument> found = known.apply(id);
            problems.addAll(wrong.apply(id));
            if (found.isEmpty()) {
                problems.add(
                        Problem.error(
                                file,
                                0,
                                "The protocol names the instrument \"" + id + "\", and there is none with this id.",
                                "`sheaf instrument` lists the instruments; `sheaf instrument check` says what is wrong with yours."));
            } else if (found.get().unit() != Instrument.Unit.STUDY) {
                problems.add(Problem.error(
                        file,
                        0,
                        "The instrument \"" + id + "\" is not for studies.",
                        "It is for each " + found.get().unit().key() + ". Name one for studies."));
            } else {
                instruments.add(found.get());
            }
        }
        List<Rule> rules = new ArrayList<>();
        for (AppraisalPlan.Rule rule : protocol.appraisal().without()) {
            instruments.stream()
                    .filter(instrument -> instrument.id().equals(rule.instrument()))
                    .findFirst()
                    .flatMap(instrument -> rule(rule, instrument, file, problems))
                    .ifPresent(rules::add);
        }
        return new AppraisalBasis(protocol, instruments, rules, problems);
    }

    private static Optional<Rule> rule(
            AppraisalPlan.Rule rule, Instrument instrument, String file, List<Problem> problems) {
        int before = problems.size();
        Set<String> items = new TreeSet<>();
        Set<String> answers = new TreeSet<>();
        for (String said : new TreeSet<>(rule.items())) {
            instrument
                    .item(said)
                    .ifPresentOrElse(
                            item -> items.add(item.id()),
                            () -> problems.add(Problem.error(
                                    file,
                                    rule.line(),
                                    "The rule \"" + rule.name() + "\" is about \"" + said + "\", and " + instrument.id()
                                            + " has no such item.",
                                    "It has " + ids(instrument.items()) + ".")));
        }
        if (rule.items().isEmpty()) {
            instrument.questions().forEach(item -> items.add(item.id()));
        }
        List<Item> looked = instrument.items().stream()
                .filter(item -> items.contains(item.id()))
                .toList();
        for (String said : new TreeSet<>(rule.answers())) {
            Set<String> codes = new TreeSet<>();
            for (Item item : looked) {
                if (item.kind() == Item.Kind.CHOICE || said.strip().equalsIgnoreCase(AnswerReader.NOT_REPORTED)) {
                    AnswerReader.read(item, said).given().ifPresent(given -> codes.add(given.answer()));
                }
            }
            if (codes.isEmpty() && !looked.isEmpty()) {
                problems.add(Problem.error(
                        file,
                        rule.line(),
                        "The rule \"" + rule.name() + "\" looks for the answer \"" + said
                                + "\", which none of its items has.",
                        AnswerReader.possible(looked.get(0))));
            }
            answers.addAll(codes);
        }
        if (rule.atLeast() > looked.size() && !looked.isEmpty()) {
            problems.add(Problem.error(
                    file,
                    rule.line(),
                    "The rule \"" + rule.name() + "\" wants " + rule.atLeast() + " items and looks at " + looked.size()
                            + ".",
                    "Make `at-least` smaller, or name more items."));
        }
        return problems.size() > before
                ? Optional.empty()
                : Optional.of(new Rule(rule.name(), instrument, items, answers, rule.atLeast()));
    }

    private static String ids(List<Item> items) {
        return items.stream().map(Item::id).collect(Collectors.joining(", "));
    }

    /** What is appraised, in the singular: study or report. */
    public String unitWord() {
        return plan().of().key();
    }

    /** So many of them, in words. */
    public String units(int number) {
        boolean studies = plan().of() == AppraisalPlan.Of.STUDY;
        return number + " " + (studies ? number == 1 ? "study" : "studies" : number == 1 ? "report" : "reports");
    }

    AppraisalPlan plan() {
        return protocol.appraisal();
    }

    /**
     * The instrument that a person means.
     *
     * @param id empty where the plan has one only
     * @throws ReviewException if there is none such, none at all, or several and none is named
     */
    public Instrument instrument(String id) {
        if (instruments.isEmpty()) {
            throw ReviewException.usage(
                    plan().isAgreed()
                            ? "None of the instruments that the protocol names can be used: "
                                    + problems.stream().map(Problem::what).collect(Collectors.joining(" "))
                            : "The protocol names no instrument, so nothing is appraised.",
                    "Write `appraisal:` with `instruments: [casp-qualitative]` into protocol.yml; `sheaf instrument`"
                            + " lists what there is.");
        }
        String ids = instruments.stream().map(Instrument::id).collect(Collectors.joining(", "));
        if (id.isEmpty() && instruments.size() > 1) {
            throw ReviewException.usage(
                    "The protocol has several instruments: " + ids + ".", "Name one with --instrument.");
        }
        return instruments.stream()
                .filter(instrument -> id.isEmpty() || instrument.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ReviewException.usage(
                        "The protocol names no instrument \"" + id + "\".", "It has " + ids + "."));
    }
}
