// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.suggesting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sheaf.document.FullText;
import org.sheaf.document.Section;
import org.sheaf.document.Sentence;
import org.sheaf.suggesting.Suggestion.Kind;
import org.sheaf.text.Lemmas;
import org.sheaf.text.rules.RuleMatch;
import org.sheaf.text.rules.Rules;

/** Finds in a full text what a reader may want to note. */
public final class Suggestions {
    /** Where authors say how they did it and whom they met; elsewhere they speak of others' work too. */
    private static final Set<Section> OWN_WORK =
            EnumSet.of(Section.FRONT, Section.ABSTRACT, Section.METHODS, Section.RESULTS, Section.OTHER);

    private static final Set<Section> ANY_PROSE = EnumSet.complementOf(EnumSet.of(Section.REFERENCES, Section.BACK));

    /** What is longer, in chars, is a table or worse, and no sentence that a rule was written for. */
    private static final int LONGEST = 3000;

    private static final Comparator<Suggestion> BY_PLACE = Comparator.comparingInt(Suggestion::start)
            .thenComparing(Suggestion::kind)
            .thenComparingInt(Suggestion::end);

    /** The rules, read when they are first asked for, and what every sentence holds in which one of them can hold. */
    private static final class Sheets {
        static final Rules SIZES = rules(
                "sample-sizes.rules",
                "\\d|number|sample|\\b[nN]\\b|hundred|one\\b|two|three|four|five|six|seven|eight|nine|ten\\b|eleven|twelve|thirteen|fifteen|teen\\b|twenty|thirty|forty|fifty");
        static final Rules METHODS = rules(
                "methods.rules",
                "interview|focus|observ|\\bnotes|diar|journal|review|questionnaire|survey|nominal|delphi|analy|framework|theory"
                        + "|constant|phenomen|coding|synthes|sampl|select|recruit|variation|saturation|mixed|qualitative|ethnograph"
                        + "|case stud|action research|random|cohort|evaluation|series|pre-post|photo|fieldwork"
                        + "|(?:experimental|sectional|longitudinal|descriptive|feasibility|pilot|control|before-and-after)");
        static final Rules GROUPS = rules(
                "groups.rules",
                "patients|clients|consumers|users|veterans|adolescents|teenagers|mothers|fathers|parents|carers|givers|spouses|partners"
                        + "|relatives|students|pupils|teachers|nurses|midwives|doctors|ians|ists|ners|professionals|coaches|ors\\b"
                        + "|ers\\b|staff|colleagues|residents|trainees|consultants|paramedics|stakeholders|informants|experts|grants"
                        + "|refugees|academics|siblings|people|persons|individuals|adults|ants\\b|ents\\b|subjects|women|men\\b"
                        + "|children|youth|girls|boys|males|population|group|employees");
        static final Countries COUNTRIES = Countries.parse(resource("countries.txt"));
    }

    private final FullText text;
    private final Lemmas lemmas;
    private final Places places;
    private final List<Suggestion> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Suggestions(FullText text, Lemmas lemmas) {
        this.text = text;
        this.lemmas = lemmas;
        this.places = new Places(text);
    }

    /** The suggestions in the order of the text, by words alone. */
    public static List<Suggestion> of(FullText text) {
        return of(text, Lemmas.STEMS);
    }

    /** The suggestions in the order of the text; where the tagger is there, groups with all that describes them. */
    public static List<Suggestion> of(FullText text, Lemmas lemmas) {
        return new Suggestions(text, lemmas).find();
    }

    private List<Suggestion> find() {
        for (Sentence sentence : text.sentences()) {
            find(sentence);
        }
        for (Quotations.Quotation quotation : Quotations.of(text, places)) {
            add(
                    Kind.QUOTATION,
                    quotation.speaker(),
                    quotation.from(),
                    quotation.to(),
                    places.sentence(quotation.from()));
        }
        found.sort(BY_PLACE);
        return List.copyOf(found);
    }

    private void find(Sentence sentence) {
        int from = places.index(sentence.start());
        String words = text.text().substring(from, places.index(sentence.end()));
        if (words.length() <= LONGEST && OWN_WORK.contains(sentence.section())) {
            for (Rules rules : List.of(Sheets.SIZES, Sheets.METHODS, Sheets.GROUPS)) {
                for (RuleMatch match : rules.matches(words, rules == Sheets.GROUPS ? lemmas : Lemmas.STEMS)) {
                    add(Kind.valueOf(match.label()), "", from + match.from(), from + match.to(), sentence);
                }
            }
        }
        if (ANY_PROSE.contains(sentence.section())) {
            for (Countries.Place place : Sheets.COUNTRIES.in(words, sentence.section())) {
                add(Kind.COUNTRY, place.country(), from + place.from(), from + place.to(), sentence);
            }
        }
    }

    private void add(Kind kind, String note, int from, int to, Sentence sentence) {
        String words = text.text().substring(from, to).replaceAll("\\s+", " ");
        boolean everyTime = kind == Kind.QUOTATION || kind == Kind.SAMPLE_SIZE;
        if (everyTime || seen.add(kind + " " + sentence.section() + " " + words.toLowerCase(Locale.ROOT))) {
            int start = places.codePoint(from);
            found.add(new Suggestion(
                    kind, words, note, text.pageAt(start).number(), start, places.codePoint(to), sentence));
        }
    }

    private static Rules rules(String name, String needs) {
        return Rules.parse(resource(name), Pattern.compile(needs, Pattern.CASE_INSENSITIVE));
    }

    private static String resource(String name) {
        try (InputStream in = Suggestions.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
