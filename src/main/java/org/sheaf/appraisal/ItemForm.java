// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.appraisal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sheaf.audit.CanonicalJson;
import org.sheaf.audit.Digest;

/**
 * What was asked when an item was answered, as a digest: its id, the question as the instrument defines it, and what could be
 * answered. With another question or another answer it differs, and answers given before are shown as such. It does not depend
 * on hints, on where the item stands, on the order of the answers, or on an official wording laid over the question.
 */
final class ItemForm {
    private ItemForm() {}

    static Digest of(String id, String question, Item.Kind kind, List<Answer> answers) {
        Map<String, String> labels = new TreeMap<>();
        answers.forEach(answer -> labels.putIfAbsent(answer.code(), plain(answer.label())));
        return Digest.of(CanonicalJson.of(
                Map.of("answers", labels, "id", id, "kind", kind.name(), "question", plain(question))));
    }

    /** Lines may be broken elsewhere. */
    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
