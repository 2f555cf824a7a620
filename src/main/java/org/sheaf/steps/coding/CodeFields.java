// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.coding;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.audit.Decision;
import org.sheaf.coding.Code;
import org.sheaf.coding.CodeId;
import org.sheaf.coding.CodeLevel;
import org.sheaf.coding.CodeOrigin;
import org.sheaf.coding.CodePlace;
import org.sheaf.coding.CodebookChange;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.steps.ledger.DecisionKind;

/** A change of the codebook as the fields of a decision. */
final class CodeFields {
    private static final String CODE = "code";
    private static final String INTO = "into";
    private static final String PLACE = "place";
    private static final String FIRST = "first";
    private static final String BEHIND = "behind ";

    private CodeFields() {}

    static DecisionKind kind(CodebookChange change) {
        return change instanceof CodebookChange.Written
                ? DecisionKind.CODE
                : change instanceof CodebookChange.Removed
                        ? DecisionKind.REMOVE_CODE
                        : change instanceof CodebookChange.Merged ? DecisionKind.MERGE_CODE : DecisionKind.SPLIT_CODE;
    }

    static Map<String, String> write(CodebookChange change) {
        SortedMap<String, String> about = new TreeMap<>();
        about.put(CODE, change.about().name());
        if (change instanceof CodebookChange.Written written) {
            Code code = written.code();
            put(about, "name", code.name());
            put(about, "definition", code.definition());
            put(about, "use", code.use());
            put(about, "not", code.not());
            put(about, "example", code.example());
            put(about, "parent", code.parent().map(CodeId::name).orElse(""));
            put(about, "column", code.column().map(LogicModelColumn::key).orElse(""));
            put(about, "level", code.level().map(CodeLevel::key).orElse(""));
            put(about, "origin", code.origin().map(CodeOrigin::key).orElse(""));
            put(about, "source", code.source());
            if (written.place() instanceof CodePlace.First) {
                about.put(PLACE, FIRST);
            } else if (written.place() instanceof CodePlace.Behind behind) {
                about.put(PLACE, BEHIND + behind.code());
            }
        } else if (change instanceof CodebookChange.Merged merged) {
            about.put(INTO, merged.into().name());
        } else if (change instanceof CodebookChange.Split split) {
            about.put(INTO, split.into().stream().map(CodeId::name).collect(Collectors.joining(" ")));
        }
        return about;
    }

    private static void put(SortedMap<String, String> about, String field, String value) {
        if (!value.isEmpty()) {
            about.put(field, value);
        }
    }

    /** The change that a decision is; nothing if it is about something else. */
    static Optional<CodebookChange> read(Decision decision) {
        Map<String, String> about = decision.about();
        Function<String, String> field = name -> about.getOrDefault(name, "");
        Optional<CodeId> id = CodeId.parse(field.apply(CODE));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        if (decision.kind().equals(DecisionKind.CODE.key())) {
            Code code = new Code(
                    id.get(),
                    about.getOrDefault("name", id.get().name()),
                    field.apply("definition"),
                    field.apply("use"),
                    field.apply("not"),
                    field.apply("example"),
                    CodeId.parse(field.apply("parent")),
                    LogicModelColumn.parse(field.apply("column")),
                    CodeLevel.parse(field.apply("level")),
                    CodeOrigin.parse(field.apply("origin")),
                    field.apply("source"));
            return Optional.of(new CodebookChange.Written(code, place(field.apply(PLACE))));
        }
        if (decision.kind().equals(DecisionKind.REMOVE_CODE.key())) {
            return Optional.of(new CodebookChange.Removed(id.get()));
        }
        if (decision.kind().equals(DecisionKind.MERGE_CODE.key())) {
            return CodeId.parse(field.apply(INTO)).map(into -> new CodebookChange.Merged(id.get(), into));
        }
        if (decision.kind().equals(DecisionKind.SPLIT_CODE.key())) {
            return Optional.of(new CodebookChange.Split(
                    id.get(),
                    Stream.of(field.apply(INTO).split(" "))
                            .flatMap(code -> CodeId.parse(code).stream())
                            .toList()));
        }
        return Optional.empty();
    }

    private static CodePlace place(String text) {
        if (text.equals(FIRST)) {
            return new CodePlace.First();
        }
        return text.startsWith(BEHIND)
                ? CodeId.parse(text.substring(BEHIND.length()))
                        .<CodePlace>map(CodePlace.Behind::new)
                        .orElseGet(CodePlace.Stays::new)
                : new CodePlace.Stays();
    }
}
