// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changed from one form of a code to another, in words. */
final class CodeDifference {
    private CodeDifference() {}

    /** @param before empty where the code is new */
    static String words(Optional<Code> before, Code after) {
        if (before.isEmpty()) {
            return "added"
                    + after.parent().map(parent -> " below " + parent).orElse("")
                    + after.origin().map(origin -> ", " + origin.key()).orElse("");
        }
        Code old = before.get();
        List<String> words = new ArrayList<>();
        if (!old.name().equals(after.name())) {
            words.add("renamed from \"" + old.name() + "\"");
        }
        if (!old.parent().equals(after.parent())) {
            words.add("moved from " + place(old) + " to " + place(after));
        }
        changed(words, "definition", old.definition(), after.definition());
        changed(words, "when to use it", old.use(), after.use());
        changed(words, "when not", old.not(), after.not());
        changed(words, "example", old.example(), after.example());
        changed(words, "source", old.source(), after.source());
        if (!old.column().equals(after.column())) {
            words.add("in the logic model: "
                    + after.column().map(LogicModelColumn::key).orElse("nowhere by itself"));
        }
        if (!old.level().equals(after.level())) {
            words.add("level: " + after.level().map(CodeLevel::key).orElse("not said"));
        }
        if (!old.origin().equals(after.origin())) {
            words.add("origin: " + after.origin().map(CodeOrigin::key).orElse("not said"));
        }
        return words.isEmpty() ? "put elsewhere among its like" : String.join("; ", words);
    }

    private static String place(Code code) {
        return code.parent().map(CodeId::name).orElse("the top");
    }

    private static void changed(List<String> words, String what, String before, String after) {
        if (!before.equals(after)) {
            words.add(what + (before.isEmpty() ? " written" : after.isEmpty() ? " taken out" : " changed"));
        }
    }
}
