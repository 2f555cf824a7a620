// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.steps.confidence;

import java.util.List;
import java.util.Set;
import org.sheaf.extraction.ExtractionForm;
import org.sheaf.extraction.Field;
import org.sheaf.protocol.Protocol;
import org.sheaf.steps.appraisal.AppraisalBasis;

/**
 * What was agreed, as far as findings and the confidence in them need it.
 *
 * @param protocol with the question that findings answer
 * @param appraisal the instruments with which studies are appraised
 * @param form what is extracted of each report
 */
public record ConfidenceBasis(Protocol protocol, AppraisalBasis appraisal, ExtractionForm form) {
    /** Fields of the form that tell of the people, the phenomenon and the setting, by which relevance is judged. */
    private static final Set<String> CONTEXTS = Set.of(
            "country",
            "setting",
            "participants",
            "population",
            "intervention",
            "phenomenon",
            "method",
            "methods",
            "design");

    /** Those that this form has, in its order. */
    List<Field> contexts() {
        return form.fields().stream()
                .filter(field -> CONTEXTS.contains(field.id()))
                .toList();
    }
}
