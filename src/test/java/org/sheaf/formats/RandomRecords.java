// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.sheaf.audit.Digest;
import org.sheaf.citation.Author;
import org.sheaf.citation.CitationRecord;
import org.sheaf.citation.Concern;
import org.sheaf.citation.ImportedDecision;
import org.sheaf.citation.Source;
import org.sheaf.citation.WorkType;

/** Records of works that do not exist, made by a seed: plain ones, and ones with everything that formats trip over. */
final class RandomRecords {
    private static final List<String> WORDS = List.of(
            "tea",
            "Kettles",
            "of",
            "warm",
            "\u00fcber",
            "na\u00efve",
            "\u8336\u9053",
            "\uD835\uDD38lpha",
            "(brewing)",
            "5%",
            "R&D",
            "half-full",
            "p<0.05",
            "it's");
    private static final List<String> NASTY = List.of(
            "\"quoted\"",
            "semi;colon",
            "a, b",
            "line\nbreak",
            "line\r\nbreak",
            "\n\nparagraph",
            "=1+1",
            "+x",
            "-y",
            "@z",
            "{brace}",
            "{",
            "}",
            "Ama=>Bo",
            "|",
            "\\",
            "\\\\",
            "$x^2$",
            "%",
            "&amp;",
            "<i>",
            "]]>",
            "TY  - JOUR",
            "ER  - ",
            "RAYYAN-LABELS: x",
            "a and b",
            "  ",
            "\t",
            "'",
            "''=",
            "\u00a0",
            "\u2028",
            "AU  - X",
            "@article{");
    private static final List<String> FAMILIES = List.of(
            "Okafor",
            "van der Berg",
            "O'Dell",
            "de la Cruz",
            "Lindqvist",
            "\u0141ukasiewicz",
            "Nguy\u1ec5n",
            "Al-Amin");
    private static final List<String> GROUPS = List.of("World Tea Organization", "Kettle Study Group", "Leaf Ltd");

    private final Random dice;
    private final boolean nasty;
    private int made;

    private RandomRecords(long seed, boolean nasty) {
        this.dice = new Random(seed);
        this.nasty = nasty;
    }

    static List<CitationRecord> plain(long seed, int count) {
        return new RandomRecords(seed, false).records(count);
    }

    static List<CitationRecord> nasty(long seed, int count) {
        return new RandomRecords(seed, true).records(count);
    }

    private List<CitationRecord> records(int count) {
        List<CitationRecord> records = new ArrayList<>();
        while (records.size() < count) {
            records.add(record());
        }
        return records;
    }

    private CitationRecord record() {
        made++;
        CitationRecord.Builder builder =
                CitationRecord.from(new Source("made.ris", Digest.of("made"), made, made, 0, 1));
        WorkType type = WorkType.values()[dice.nextInt(WorkType.values().length)];
        builder.title(text(6)).type(type).key("rec-" + made);
        maybe(() -> authors().forEach(builder::author));
        maybe(() -> builder.year(1900 + dice.nextInt(150)));
        maybe(() -> builder.abstractText(text(40)));
        // A book stands in no journal, and an abbreviation abbreviates one.
        if (type != WorkType.BOOK && dice.nextBoolean()) {
            builder.journal("Journal of " + text(2));
            maybe(() -> builder.journalAbbreviation("J. " + text(1)));
        }
        maybe(() -> builder.volume(number()));
        maybe(() -> builder.issue(number() + " Suppl " + number()));
        maybe(() -> builder.pages(number() + "-" + number()));
        maybe(() -> builder.articleNumber("e" + number()));
        maybe(() -> builder.doi("10.5555/Tea." + number()));
        maybe(() -> builder.pmid(String.valueOf(10_000_000 + dice.nextInt(80_000_000))));
        maybe(() -> builder.pmcid("PMC" + (1_000_000 + dice.nextInt(8_000_000))));
        maybe(() -> builder.accession("ACC" + number()));
        maybe(() -> builder.issn("1234-" + (1000 + dice.nextInt(9000))));
        maybe(() -> builder.url("https://tea.example/" + number() + "?a=b;c=d"));
        maybe(() -> builder.language("eng"));
        maybe(() -> builder.publisher(text(2)));
        maybe(() -> builder.database("Database of " + text(1)));
        maybe(() -> builder.publicationType("Review"));
        maybe(() -> builder.concern(Concern.CORRECTED));
        several(builder::keyword, 2);
        several(builder::label, 2);
        several(builder::note, 6);
        several(builder::otherTitle, 4);
        maybe(() -> decisions().forEach(builder::decision));
        return builder.build();
    }

    /** Nobody is named twice, except by those who want to trip. */
    private Collection<Author> authors() {
        Collection<Author> authors = nasty ? new ArrayList<>() : new LinkedHashSet<>();
        times(4, () -> authors.add(author()));
        return authors;
    }

    private Collection<ImportedDecision> decisions() {
        Collection<ImportedDecision> decisions = new LinkedHashSet<>();
        times(3, () -> decisions.add(decision()));
        return decisions;
    }

    private Author author() {
        if (dice.nextInt(5) == 0) {
            return Author.group(GROUPS.get(dice.nextInt(GROUPS.size())));
        }
        String family = nasty && dice.nextInt(6) == 0 ? text(2) : FAMILIES.get(dice.nextInt(FAMILIES.size()));
        return Author.person(family, (char) ('A' + dice.nextInt(26)) + ".");
    }

    private ImportedDecision decision() {
        String reviewer = "reviewer " + dice.nextInt(90);
        return switch (dice.nextInt(4)) {
            case 0 -> new ImportedDecision("ASReview", "", dice.nextBoolean() ? "relevant" : "irrelevant", List.of());
            case 1 -> new ImportedDecision("Covidence", "", "Excluded", List.of(text(2)));
            case 2 -> new ImportedDecision("Rayyan", reviewer, dice.nextBoolean() ? "Included" : "Maybe", List.of());
            default -> new ImportedDecision("Rayyan", reviewer, "Excluded", List.of(text(1), text(2)));
        };
    }

    private void several(Consumer<String> add, int words) {
        if (dice.nextBoolean()) {
            for (int i = dice.nextInt(3); i >= 0; i--) {
                // The number keeps two of them apart.
                add.accept(text(words) + " " + i);
            }
        }
    }

    private void maybe(Runnable set) {
        if (dice.nextInt(3) > 0) {
            set.run();
        }
    }

    private void times(int most, Runnable add) {
        for (int i = dice.nextInt(most); i >= 0; i--) {
            add.run();
        }
    }

    private String number() {
        return String.valueOf(1 + dice.nextInt(900));
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            boolean trip = nasty && dice.nextInt(3) == 0;
            List<String> from = trip ? NASTY : WORDS;
            text.append(i == 0 || trip && dice.nextBoolean() ? "" : " ").append(from.get(dice.nextInt(from.size())));
        }
        return text.toString();
    }
}
