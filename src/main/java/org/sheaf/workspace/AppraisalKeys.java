// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.workspace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sheaf.protocol.AppraisalPlan;
import org.sheaf.protocol.ReviewId;

/** Reads what stands under {@code appraisal:} in the protocol. */
final class AppraisalKeys {
    private AppraisalKeys() {}

    static AppraisalPlan read(YamlForm form) {
        AppraisalPlan.Of of = form.word(
                        "of",
                        AppraisalPlan.Of::parse,
                        Stream.of(AppraisalPlan.Of.values())
                                .map(AppraisalPlan.Of::key)
                                .toList())
                .orElse(AppraisalPlan.NONE.of());
        List<String> instruments = instruments(form);
        int raters = form.wholeNumber("raters", 1).orElse(AppraisalPlan.NONE.raters());
        List<AppraisalPlan.Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlForm rule : form.forms("without")) {
            rule(rule, instruments, names, rules);
        }
        form.refuseOtherKeys();
        if (instruments.isEmpty() && !form.keys().isEmpty()) {
            form.wrong(
                    form.line(),
                    "\"appraisal\" names no instrument.",
                    "Name one under `instruments:`; `sheaf instrument` lists them.");
        }
        return new AppraisalPlan(of, instruments, raters, rules);
    }

    private static List<String> instruments(YamlForm form) {
        List<String> ids = new ArrayList<>();
        for (Yaml.Scalar item : form.scalars("instruments")) {
            String id = item.text();
            if (ReviewId.parse(id).isEmpty()) { // an id is a file's name too
                form.wrong(
                        item.line(),
                        "\"" + id + "\" cannot be the id of an instrument: small letters, digits and hyphens only.",
                        "For example casp-qualitative; `sheaf instrument` lists them.");
            } else if (ids.contains(id)) {
                form.wrong(item.line(), "The instrument \"" + id + "\" is named twice.", "Name it once.");
            } else {
                ids.add(id);
            }
        }
        return ids;
    }

    private static void rule(
            YamlForm form, List<String> instruments, Set<String> names, List<AppraisalPlan.Rule> rules) {
        String name = form.requiredText("name").strip();
        String named = form.text("instrument");
        Set<String> items = new TreeSet<>(form.texts("items"));
        Set<String> answers = new TreeSet<>(form.texts("answers"));
        int atLeast = form.wholeNumber("at-least", 1).orElse(1);
        form.refuseOtherKeys();
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            form.wrong(form.lineOf("name"), "Two rules are called \"" + name + "\".", "Rename one.");
        }
        if (answers.isEmpty()) {
            form.wrong(
                    form.lineOf("answers"),
                    "The rule \"" + name + "\" names no answers.",
                    "For example `answers: [N]`; `sheaf instrument show ID` lists them.");
        }
        if (named.isEmpty() && instruments.size() > 1) {
            form.wrong(
                    form.lineOf("instrument"),
                    "The rule \"" + name + "\" does not say which instrument it is about.",
                    "Add `instrument:` with one of " + String.join(", ", instruments) + ".");
        } else if (!named.isEmpty() && !instruments.contains(named)) {
            form.wrong(
                    form.lineOf("instrument"),
                    "The rule \"" + name + "\" is about \"" + named + "\", which is not among the instruments.",
                    instruments.isEmpty()
                            ? "Name it under `instruments:`."
                            : "The protocol has " + String.join(", ", instruments) + ".");
        }
        String instrument = named.isEmpty() && !instruments.isEmpty() ? instruments.get(0) : named;
        rules.add(new AppraisalPlan.Rule(name, instrument, items, answers, atLeast, form.line()));
    }
}
