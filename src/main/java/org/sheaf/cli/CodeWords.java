// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.coding.CodeLevel;
import org.sheaf.coding.CodeOrigin;
import org.sheaf.coding.LogicModelColumn;
import org.sheaf.coding.RelationKind;
import org.sheaf.problem.ReviewException;

/** Words of the codebook as they are typed. */
final class CodeWords {
    private CodeWords() {}

    static LogicModelColumn column(String word) {
        return of(
                LogicModelColumn.parse(word),
                word,
                Stream.of(LogicModelColumn.values()).map(LogicModelColumn::key));
    }

    static CodeLevel level(String word) {
        return of(CodeLevel.parse(word), word, Stream.of(CodeLevel.values()).map(CodeLevel::key));
    }

    static CodeOrigin origin(String word) {
        return of(CodeOrigin.parse(word), word, Stream.of(CodeOrigin.values()).map(CodeOrigin::key));
    }

    static RelationKind relation(String word) {
        return of(
                RelationKind.parse(word), word, Stream.of(RelationKind.values()).map(RelationKind::key));
    }

    private static <T> T of(Optional<T> found, String word, Stream<String> known) {
        return found.orElseThrow(() -> ReviewException.usage(
                "\"" + word + "\" is not known here.", "Write " + known.collect(Collectors.joining(", ")) + "."));
    }
}
