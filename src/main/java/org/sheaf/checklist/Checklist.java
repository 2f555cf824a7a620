// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.checklist;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sheaf.protocol.SynthesisMethod;

/**
 * A reporting checklist. What its file does not say is empty.
 *
 * @param id name of its file without the ending
 * @param name what it is called
 * @param version its edition
 * @param source the work that it was published in
 * @param doi of that work
 * @param licence what its owners allow; {@code not stated} where it could not be verified
 * @param wording {@code own} for words of this project, or whose words they are
 * @param purpose what it is for, in words
 * @param applies when it is suggested
 * @param methods of which synthesis methods it is; empty where it is of none in particular
 * @param notRead what of the published list could not be read when the file was written; empty for nothing
 * @param sections in their order
 */
public record Checklist(
        String id,
        String name,
        String version,
        String source,
        String doi,
        String licence,
        String wording,
        String purpose,
        Applies applies,
        List<SynthesisMethod> methods,
        String notRead,
        List<Section> sections) {
    /** When a checklist is suggested to a review that names none. */
    public enum Applies {
        /** To every review. */
        ALWAYS("always"),
        /** Where texts are coded. */
        CODED_TEXTS("coded-texts"),
        /** Where a synthesis is of its method; to no other may it be put. */
        METHOD("method"),
        /** Never: only where the protocol names it. */
        NAMED("named");

        private final String key;

        Applies(String key) {
            this.key = key;
        }

        /** The word in files. */
        public String key() {
            return key;
        }

        /** The constant whose key this is; nothing if there is none. */
        public static Optional<Applies> parse(String key) {
            return List.of(values()).stream().filter(one -> one.key.equals(key)).findFirst();
        }
    }

    /** A part of it, such as Methods. */
    public record Section(String title, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * What is to be reported.
     *
     * @param number as printed, such as {@code 13a}
     * @param topic what it is called
     * @param asked what is asked, as a sentence
     * @param facts by which it can be met; none where only an author can meet it
     * @param author what is left for an author to write; empty for nothing
     * @param see names of reports in which an author finds what helps to write it
     */
    public record Item(String number, String topic, String asked, List<Fact> facts, String author, List<String> see) {
        public Item {
            facts = List.copyOf(facts);
            see = List.copyOf(see);
        }

        /** The number without letters behind it: 13 of {@code 13a}. */
        public String main() {
            return number.replaceFirst("[^0-9]+$", "");
        }
    }

    public Checklist {
        methods = List.copyOf(methods);
        sections = List.copyOf(sections);
    }

    /** All items, in their order. */
    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    /** The item with a number, in whatever case; nothing if there is none. */
    public Optional<Item> item(String number) {
        return items().stream()
                .filter(item -> item.number().equalsIgnoreCase(number.strip()))
                .findFirst();
    }

    /** How many items there are when those with letters count as one. */
    public int mainItems() {
        Set<String> main = new TreeSet<>();
        items().forEach(item -> main.add(item.main()));
        return main.size();
    }
}
