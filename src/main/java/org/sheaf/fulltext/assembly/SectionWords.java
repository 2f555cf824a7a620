// SPDX-License-Identifier: GPL-3.0-or-later
package org.sheaf.fulltext.assembly;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sheaf.document.Section;

/** Which headings say what stands below them, in articles of all fields. */
public final class SectionWords {
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:(?:section\\s+)?(?:\\d{1,2}(?:\\.\\d{1,2}){0,4}|[ivx]{1,5}|[a-h])\\s*[.:)]?\\s+|\\W+)+");

    private static final Map<Pattern, Section> WORDS = words();

    /** A longer line is no heading, whatever it holds. */
    private static final int LONGEST = 300;

    private SectionWords() {}

    private static Map<Pattern, Section> words() {
        Map<Pattern, Section> words = new LinkedHashMap<>();
        put(
                words,
                Section.REFERENCES,
                "references?( list| cited)?|bibliography|(works|literature) cited|reference list");
        put(words, Section.ABSTRACT, "(structured |plain language |lay |executive )?(abstract|summary)|synopsis");
        put(
                words,
                Section.BACK,
                "acknowled?ge?ments?.*|funding.*|(declaration of )?(competing|conflicting) interests?|(declarations? of )?"
                        + "conflicts? of interests?.*|declaration of interests?|declarations|authors?.? contributions?"
                        + "|contributors|contributorship.*|abbreviations|appendi(x|ces)\\b.*|supplement(ary|al).*"
                        + "|(supporting|additional) (information|files?)|data (availability|sharing).*|availability of data.*"
                        + "|ethic(s|al) (approval|statement).*|pre-publication history|authors?.? (details|information)"
                        + "|disclosures?( statement)?|footnotes|endnotes|notes( on contributors)?|orcid.*|author disclosure.*"
                        + "|additional information( and declarations)?|financial support|grant disclosures|author notes?");
        put(
                words,
                Section.RESULTS,
                "((main|key|study|our|the|qualitative|quantitative|thematic) )*(results?|findings)( and (discussion|analysis"
                        + "|interpretation|findings|results))?|analysis and (findings|results)|themes");
        put(words, Section.DISCUSSION, "(general )?discussion( and (conclusions?|implications.*|recommendations))?");
        put(
                words,
                Section.CONCLUSIONS,
                "(summary and )?(conclusions?|concluding (remarks|comments))( and .*)?|implications( for .*)?");
        put(
                words,
                Section.METHODS,
                "(materials?|patients?|participants?|subjects|data|design|study design|research design)?( (and|&) )?"
                        + "(methods?|methodology|methodological approach|research approach)( (and|&) (materials?|analysis|data"
                        + "|design|results|setting.*))?|experimental( (section|procedures?|design))?|(study|research) design"
                        + "|research (methods?|methodology)|(the )?(present |current )?study (design|methods?)");
        put(
                words,
                Section.INTRODUCTION,
                "introduction( and (background|aims?|objectives?))?|background( and .*)?|aims?( and objectives?)?|objectives?"
                        + "|rationale|purpose( of the study)?|literature review|(related|previous) work");
        return words;
    }

    private static void put(Map<Pattern, Section> words, Section section, String pattern) {
        words.put(Pattern.compile(pattern), section);
    }

    /** What stands below a heading; nothing if it could stand anywhere. */
    public static Optional<Section> of(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = heading.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
        plain = NUMBER.matcher(plain).replaceFirst("");
        plain = plain.replaceAll("[\\s.:;\u2014\u2013-]+$", "");
        for (Map.Entry<Pattern, Section> entry : WORDS.entrySet()) {
            if (entry.getKey().matcher(plain).matches()) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }
}
