// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sheaf.confidence.CerqualAssessment;
import org.sheaf.confidence.Component;
import org.sheaf.confidence.Concern;
import org.sheaf.confidence.Confidence;
import org.sheaf.confidence.FindingId;
import org.sheaf.confidence.Judgement;
import org.sheaf.steps.confidence.ConfidenceDesk;
import org.sheaf.steps.confidence.Judging;

/** Goes through one finding: shows the facts for each component, and keeps the level and the explanation that people give. */
final class ConfidenceLoop {
    private static final String KEYS = "1-4 a level, [s]kip, [q]uit > ";

    private final Console console;
    private final ConfidenceDesk desk;
    private final FindingId id;
    private int kept;

    ConfidenceLoop(Console console, ConfidenceDesk desk, FindingId id) {
        this.console = console;
        this.desk = desk;
        this.id = id;
    }

    /** A level by its number on the screen, or nothing if it is skipped. */
    private record Chosen<T>(Optional<T> level) {}

    /** Runs until everything was asked or the person stops. */
    void run() {
        page(page -> {
            page.head();
            return page;
        });
        Optional<String> with = console.ask("Who judges with you? (names; Enter for nobody else) ");
        if (with.isEmpty()) {
            return;
        }
        for (Component component : Component.values()) {
            if (!component(component, with.get().strip())) {
                end();
                return;
            }
        }
        whole(with.get().strip());
        end();
    }

    private void end() {
        console.print("");
        console.print(Amount.of(kept, "judgement") + " kept");
        desk.read(state -> {
            CerqualAssessment assessment = state.assessment(id);
            console.print(ConfidenceWords.stand(assessment));
            return assessment.version() == 0
                    || ConfidenceWords.notes(
                            console, state.remarks(state.finding(id).orElseThrow()));
        });
    }

    private void page(Function<FindingPage, FindingPage> show) {
        desk.read(state ->
                show.apply(new FindingPage(console, state, state.finding(id).orElseThrow())));
    }

    private CerqualAssessment now() {
        return desk.read(state -> state.assessment(id));
    }

    /** False if the person stops. */
    private boolean component(Component component, String with) {
        console.print("");
        console.print("--- " + id + " --- " + component.label());
        ConfidenceWords.indented(console, component.meaning(), "    ", "    ");
        page(page -> {
            switch (component) {
                case METHODOLOGICAL_LIMITATIONS -> page.methodology();
                case COHERENCE -> page.quotes();
                case ADEQUACY -> page.amounts();
                case RELEVANCE -> page.contexts();
            }
            return page;
        });
        Optional<Judgement<Concern>> before = now().of(component);
        before.ifPresent(one -> console.print(
                "so far: " + ConfidenceWords.judgement(one, one.level().label())));
        Optional<Chosen<Concern>> chosen =
                choose(List.of(Concern.values()), level -> level.label() + ": " + level.meaning(), Concern::parse);
        if (chosen.isEmpty()) {
            return false;
        }
        if (chosen.get().level().isPresent()) {
            Concern level = chosen.get().level().get();
            Optional<String> why = explain(level.isToBeExplained());
            if (why.isEmpty()) {
                return false;
            }
            kept += desk.judge(
                    List.of(new Judging.OfComponent(id, component, Optional.of(level), said(why.get()), said(with))));
        }
        return true;
    }

    private void whole(String with) {
        console.print("");
        console.print("--- " + id + " --- Confidence");
        CerqualAssessment now = now();
        Stream.of(Component.values())
                .forEach(component -> ConfidenceWords.indented(
                        console,
                        component.label() + ": "
                                + now.of(component)
                                        .map(one -> ConfidenceWords.judgement(
                                                one, one.level().label()))
                                        .orElse("not judged"),
                        "    ",
                        "        "));
        now.overall()
                .ifPresent(one -> console.print(
                        "so far: " + ConfidenceWords.judgement(one, one.level().label())));
        Optional<Chosen<Confidence>> chosen = choose(
                List.of(Confidence.values()), level -> level.label() + ": " + level.meaning(), Confidence::parse);
        Optional<Confidence> level = chosen.flatMap(Chosen::level);
        if (level.isPresent()) {
            explain(level.get().below() > 0)
                    .ifPresent(
                            why -> kept += desk.judge(List.of(new Judging.OfWhole(id, level, said(why), said(with)))));
        }
    }

    /** What was typed; nothing lets stand what was said before. */
    private static Optional<String> said(String typed) {
        return Optional.of(typed.strip()).filter(words -> !words.isEmpty());
    }

    private <T> Optional<Chosen<T>> choose(
            List<T> levels, Function<T, String> words, Function<String, Optional<T>> parse) {
        console.print("");
        for (int i = 0; i < levels.size(); i++) {
            console.print("  " + (i + 1) + "  " + words.apply(levels.get(i)));
        }
        while (true) {
            Optional<String> typed = console.ask(KEYS);
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            String said = typed.get().strip().toLowerCase(java.util.Locale.ROOT);
            switch (said) {
                case "s", "skip" -> {
                    return Optional.of(new Chosen<>(Optional.empty()));
                }
                case "q", "quit" -> {
                    return Optional.empty();
                }
                default -> {
                    Optional<T> level = said.matches("[1-9]") && Integer.parseInt(said) <= levels.size()
                            ? Optional.of(levels.get(Integer.parseInt(said) - 1))
                            : parse.apply(said);
                    if (level.isPresent()) {
                        return Optional.of(new Chosen<>(level));
                    }
                    console.say("Type a number from 1 to " + levels.size() + ", s or q.");
                }
            }
        }
    }

    private Optional<String> explain(boolean owed) {
        return console.ask(owed ? "Why? (an explanation is owed) " : "Why? (Enter for nothing) ");
    }
}
