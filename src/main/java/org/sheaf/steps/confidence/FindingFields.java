// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sheaf.audit.Decision;
import org.sheaf.coding.CodeId;
import org.sheaf.confidence.FindingId;
import org.sheaf.confidence.ReviewFinding;

/** How findings and what is judged of them stand in the fields of decisions. Explanations are the decisions' reasons. */
final class FindingFields {
    static final String FINDING = "finding";
    static final String COMPONENT = "component";
    static final String CONCERN = "concern";
    static final String LEVEL = "level";
    static final String WITH = "with";
    static final String REPORT = "report";
    static final String CONTRIBUTES = "contributes";
    static final String PLACE = "place";
    static final String FIRST = "first";
    static final String BEHIND = "behind ";
    /** In the place of a level. */
    static final String TAKEN_BACK = "taken-back";

    private static final String STATEMENT = "statement";
    private static final String CATEGORY = "category";
    private static final String CODES = "codes";

    private FindingFields() {}

    static SortedMap<String, String> of(FindingId finding) {
        return new TreeMap<>(Map.of(FINDING, finding.toString()));
    }

    /** The fields of a finding as it is from now on. */
    static SortedMap<String, String> of(FindingId finding, String statement, String category, List<CodeId> codes) {
        SortedMap<String, String> about = of(finding);
        about.put(STATEMENT, statement);
        if (!category.isEmpty()) {
            about.put(CATEGORY, category);
        }
        about.put(CODES, codes.stream().map(CodeId::name).collect(Collectors.joining(" ")));
        return about;
    }

    /** The finding that a decision is about; nothing if it names none. */
    static Optional<FindingId> finding(Decision decision) {
        return FindingId.parse(decision.about().getOrDefault(FINDING, ""));
    }

    /** The finding as a decision has it. */
    static ReviewFinding read(FindingId id, Decision decision) {
        Map<String, String> about = decision.about();
        return new ReviewFinding(
                id,
                about.getOrDefault(STATEMENT, ""),
                about.getOrDefault(CATEGORY, ""),
                Stream.of(about.getOrDefault(CODES, "").split(" "))
                        .flatMap(code -> CodeId.parse(code).stream())
                        .toList(),
                decision.actor(),
                decision.at(),
                decision.why());
    }
}
