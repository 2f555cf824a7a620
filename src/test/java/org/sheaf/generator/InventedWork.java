// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.generator;

import java.util.List;
import java.util.Locale;

/**
 * A work as one database holds it: the invented original, or a copy of it after {@link Slip slips}.
 *
 * @param number its number; two copies of one work bear the same
 * @param kind what it is
 * @param title title in English
 * @param originalTitle title in the language of the work; empty if that is English
 * @param language such as {@code English}
 * @param authors in order
 * @param imprint where and when it appeared
 * @param doi as the database writes it; empty if it gives none
 * @param passages the abstract; empty list if there is none
 * @param keywords the authors' keywords
 * @param place country of the first author
 * @param relations ties to other publications, as PubMed knows them
 * @param notes notes that another tool or a person left
 */
record InventedWork(
        long number,
        WorkKind kind,
        String title,
        String originalTitle,
        String language,
        List<InventedAuthor> authors,
        Imprint imprint,
        String doi,
        List<Passage> passages,
        List<String> keywords,
        String place,
        List<Relation> relations,
        List<String> notes) {

    /** {@code w0042}. */
    String id() {
        return String.format(Locale.ROOT, "w%04d", number);
    }

    /** Whether PubMed has it, so that other databases know its PMID. */
    boolean inPubmed() {
        return imprint.journal().medline() && kind != WorkKind.CHAPTER && kind != WorkKind.REGISTRATION;
    }

    /** PubMed's id: an eight-figure number beyond those in use. */
    String pmid() {
        return String.valueOf(99_000_000L + (number * 7919L) % 999_983L);
    }

    /** The abstract in one line, its labels in capitals. */
    String abstractLine() {
        StringBuilder out = new StringBuilder();
        for (Passage passage : passages) {
            if (out.length() > 0) {
                out.append(' ');
            }
            if (!passage.label().isEmpty()) {
                out.append(passage.label().toUpperCase(Locale.ROOT)).append(": ");
            }
            out.append(passage.text());
        }
        return out.toString();
    }

    InventedWork withKind(WorkKind other) {
        return new InventedWork(
                number,
                other,
                title,
                originalTitle,
                language,
                authors,
                imprint,
                doi,
                passages,
                keywords,
                place,
                relations,
                notes);
    }

    InventedWork withTitle(String other) {
        return new InventedWork(
                number,
                kind,
                other,
                originalTitle,
                language,
                authors,
                imprint,
                doi,
                passages,
                keywords,
                place,
                relations,
                notes);
    }

    InventedWork withOriginal(String otherTitle, String otherLanguage) {
        return new InventedWork(
                number,
                kind,
                title,
                otherTitle,
                otherLanguage,
                authors,
                imprint,
                doi,
                passages,
                keywords,
                place,
                relations,
                notes);
    }

    InventedWork withAuthors(List<InventedAuthor> others) {
        return new InventedWork(
                number,
                kind,
                title,
                originalTitle,
                language,
                List.copyOf(others),
                imprint,
                doi,
                passages,
                keywords,
                place,
                relations,
                notes);
    }

    InventedWork withImprint(Imprint other) {
        return new InventedWork(
                number,
                kind,
                title,
                originalTitle,
                language,
                authors,
                other,
                doi,
                passages,
                keywords,
                place,
                relations,
                notes);
    }

    InventedWork withDoi(String other) {
        return new InventedWork(
                number,
                kind,
                title,
                originalTitle,
                language,
                authors,
                imprint,
                other,
                passages,
                keywords,
                place,
                relations,
                notes);
    }

    InventedWork withPassages(List<Passage> others) {
        return new InventedWork(
                number,
                kind,
                title,
                originalTitle,
                language,
                authors,
                imprint,
                doi,
                others,
                keywords,
                place,
                relations,
                notes);
    }

    InventedWork withKeywords(List<String> others) {
        return new InventedWork(
                number,
                kind,
                title,
                originalTitle,
                language,
                authors,
                imprint,
                doi,
                passages,
                others,
                place,
                relations,
                notes);
    }

    InventedWork withRelations(List<Relation> others) {
        return new InventedWork(
                number,
                kind,
                title,
                originalTitle,
                language,
                authors,
                imprint,
                doi,
                passages,
                keywords,
                place,
                others,
                notes);
    }

    InventedWork withNotes(List<String> others) {
        return new InventedWork(
                number,
                kind,
                title,
                originalTitle,
                language,
                authors,
                imprint,
                doi,
                passages,
                keywords,
                place,
                relations,
                others);
    }
}
